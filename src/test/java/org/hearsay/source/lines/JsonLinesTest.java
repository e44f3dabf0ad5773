package org.hearsay.source.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.file.SourceFile;
import org.hearsay.source.web.LocalSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final String TEXT = "The pier stays closed, the mayor said.";

    @TempDir
    Path folder;

    @Test
    void ourOwnFields() {
        Article article = article(read("""
                {"id": "7", "text": "%s", "title": "The pier", "date": "2019-05-03", "publisher": "Gull", \
                "url": "https://gull.example/pier?utm_source=x", "author": "Ana Lee"}
                """.formatted(TEXT)).get(0));
        assertThat(article.id()).isEqualTo("news.jsonl#7");
        assertThat(article.text().value()).isEqualTo(TEXT);
        assertThat(article.metadata())
                .isEqualTo(new Metadata(
                        "The pier", new PartialDate("2019-05-03"), "Gull", "https://gull.example/pier", "Ana Lee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // news-please
                "{'maintext': '%s', 'title': 'The pier', 'date_publish': '2019-05-03 10:00:00', 'source_domain': 'Gull',"
                        + " 'url': 'https://gull.example/pier', 'authors': ['Ana Lee']}",
                // Trafilatura
                "{'text': '%s', 'title': 'The pier', 'date': '2019-05-03', 'sitename': 'Gull', 'hostname': 'gull.example',"
                        + " 'source': 'https://gull.example/pier', 'author': 'Ana Lee'}",
                // NewsAPI
                "{'source': {'id': null, 'name': 'Gull'}, 'author': 'Ana Lee', 'title': 'The pier', 'content': '%s',"
                        + " 'url': 'https://gull.example/pier', 'publishedAt': '2019-05-03T10:00:00Z'}",
                // schema.org
                "{'headline': 'The pier', 'articleBody': '%s', 'datePublished': '2019-05-03T10:00:00Z', 'url':"
                        + " 'https://gull.example/pier', 'publisher': {'name': 'Gull'}, 'author': [{'name': 'Ana Lee'}]}",
                // clocks
                "{'body': '%s', 'title': 'The pier', 'timestamp': 1556877600, 'outlet': 'Gull', 'byline': 'Ana Lee',"
                        + " 'link': 'https://gull.example/pier'}",
            })
    void fieldsOfOtherTools(String line) {
        Article article = article(read(line.replace('\'', '"').formatted(TEXT)).get(0));
        assertThat(article.text().value()).isEqualTo(TEXT);
        assertThat(article.metadata())
                .isEqualTo(new Metadata(
                        "The pier", new PartialDate("2019-05-03"), "Gull", "https://gull.example/pier", "Ana Lee"));
    }

    @Test
    void pageInAField() {
        String page = "<html><head><meta property='og:site_name' content='Gull'></head><body><article><p>"
                + (TEXT + " ").repeat(5) + "</p></article></body></html>";
        Article article = article(read("{\"html\": \"" + page + "\"}").get(0));
        assertThat(article.text().value()).startsWith(TEXT).doesNotContain("<p>");
        assertThat(article.metadata().publisher()).isEqualTo("Gull");
    }

    @Test
    void badLinesAreSetAsideByTheirNumberAndTheRestIsRead() {
        List<Reading> readings =
                read("{\"text\": \"" + TEXT + "\"}\nnot json\n\n[1]\n{\"title\": \"x\"}\n{\"text\": \"  \"}\n"
                        + "{\"text\": \"" + TEXT + " Still.\"}\n");
        assertThat(readings.stream().map(JsonLinesTest::shape))
                .containsExactly(
                        "read",
                        "news.jsonl:2 MALFORMED",
                        "news.jsonl:4 MALFORMED",
                        "news.jsonl:5 EMPTY",
                        "news.jsonl:6 EMPTY",
                        "read");
    }

    @Test
    void identityDoesNotDependOnTheLine() {
        Article first = article(read("{\"text\": \"" + TEXT + "\"}").get(0));
        Article later = article(read("{\"text\": \"Another. \"}\n{\"text\": \"" + TEXT + "\", \"crawled\": 3}")
                .get(1));
        assertThat(later.iri()).isEqualTo(first.iri());
        assertThat(later.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void unchangedLinesAreKnown() {
        Article had = article(read("{\"text\": \"" + TEXT + "\"}").get(0));
        Holdings holdings = (iri, sha256) -> iri.equals(had.iri()) && sha256.equals(had.sha256());
        assertThat(read(("{\"text\": \"" + TEXT + "\"}").getBytes(UTF_8), holdings))
                .containsExactly(new Reading.Unchanged(had.id(), had.iri(), had.sha256()));
    }

    @Test
    void aStoreIsAskedForALineWithItsDate() {
        List<String> asked = new ArrayList<>();
        Holdings holdings = new Holdings() {
            @Override
            public boolean holds(String iri, String sha256) {
                throw new AssertionError("a store knows an article by its date too");
            }

            @Override
            public boolean holds(String iri, String sha256, @Nullable PartialDate published) {
                return asked.add(String.valueOf(published));
            }
        };
        byte[] line = ("{\"text\": \"" + TEXT + "\", \"date\": \"2019-05-03\"}\n").getBytes(UTF_8);
        assertThat(read(line, holdings)).singleElement().isInstanceOf(Reading.Unchanged.class);
        assertThat(asked).containsExactly("2019-05-03");
    }

    @Test
    void compressedFile() {
        assertThat(read(LocalSite.gzip(("{\"text\": \"" + TEXT + "\"}\n").getBytes(UTF_8)), Holdings.NONE))
                .singleElement()
                .isInstanceOf(Reading.Readable.class);
    }

    @Test
    void halfACompressedFileGivesWhatItHolds() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"text\": \"%s %s\"}\n".formatted(TEXT, Integer.toHexString(i * 7919)));
        }
        byte[] whole = LocalSite.gzip(lines.toString().getBytes(UTF_8));
        List<Reading> readings = read(Arrays.copyOf(whole, whole.length / 2), Holdings.NONE);
        assertThat(readings.subList(0, readings.size() - 1))
                .hasSizeGreaterThan(10)
                .allMatch(Reading.Readable.class::isInstance);
        assertThat(problem(readings.get(readings.size() - 1)).code()).isEqualTo(ProblemCode.TRUNCATED);
    }

    @Test
    void lineOfFiftyMegabytesIsPassedOverInLittleMemory() throws IOException {
        Path file = folder.resolve("news.jsonl");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
            out.write(("\n{\"text\": \"" + TEXT + "\"}").getBytes(UTF_8));
        }
        List<Reading> readings = read(file, Holdings.NONE);
        assertThat(problem(readings.get(0)).line()).startsWith("news.jsonl:1: ").contains("TOO_LARGE");
        assertThat(readings.get(1)).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void lineWithoutEndIsGivenUp() throws IOException {
        try (InputStream zeros = new Zeros();
                Readings readings = new JsonLines(Metadata.NONE).read("zeros", zeros, Holdings.NONE)) {
            assertThat(problem(readings.next()).line()).startsWith("zeros: ").contains("line 1 goes on");
            assertThat(readings.hasNext()).isFalse();
        }
    }

    /** What a decompressed bomb looks like. */
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return '0';
        }
    }

    @Test
    void misencodedAndDeepLines() {
        byte[] latin = "{\"text\": \"caf\u00e9\"}\n".getBytes(ISO_8859_1);
        assertThat(problem(read(latin, Holdings.NONE).get(0)).code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problem(read("[".repeat(100_000)).get(0)).code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem(read("").get(0)).code()).isEqualTo(ProblemCode.EMPTY);
    }

    private List<Reading> read(String lines) {
        return read(lines.getBytes(UTF_8), Holdings.NONE);
    }

    private List<Reading> read(byte[] bytes, Holdings holdings) {
        try {
            return read(Files.write(folder.resolve("news.jsonl"), bytes), holdings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reading> read(Path file, Holdings holdings) {
        List<Reading> readings = new ArrayList<>();
        try (Readings all = new JsonLines(Metadata.NONE).read(SourceFile.given(file, "news.jsonl"), holdings)) {
            all.forEachRemaining(readings::add);
        }
        return readings;
    }

    private static String shape(Reading reading) {
        return reading instanceof Reading.SetAside aside
                ? aside.problem().article() + " " + aside.problem().code()
                : "read";
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).article();
    }

    private static Problem problem(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.SetAside.class);
        return ((Reading.SetAside) reading).problem();
    }
}
