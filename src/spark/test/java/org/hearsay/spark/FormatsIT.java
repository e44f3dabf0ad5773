package org.hearsay.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.spark.LocalCluster.LIGHT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hearsay.article.Metadata;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.source.warc.WarcFile;
import org.hearsay.spark.PartMaking.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each format on two worker processes, against one machine; and what is wrong with an input, which costs an article and never the job. */
class FormatsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 6;

    /** Reads as {@link LocalCluster#LIGHT}, but an article that says so takes its process with it. */
    private static final Models DEADLY = () -> new ArticleReading(List.of(new Deadly()), List.of());

    @RegisterExtension
    static final LocalCluster CLUSTER = new LocalCluster();

    @TempDir
    static Path temporary;

    @Test
    void compressedLines() throws IOException {
        byte[] plain = String.join("\n", articles()).getBytes(UTF_8);
        Path input = Files.createDirectories(temporary.resolve("compressed"));
        Files.write(input.resolve("a.jsonl.gz"), gzip(plain));
        Path output = temporary.resolve("compressed-out");
        assertThat(job(LIGHT, input, output, Corpus.Format.JSONL)).isEqualTo(new Tally(ARTICLES, 0, 0));
        Readings same = new JsonLines(Metadata.NONE)
                .read("a.jsonl.gz", Files.newInputStream(write("plain.jsonl", plain)), Holdings.NONE);
        assertSame(output, LocalCluster.oneMachine(LIGHT, List.of(same)));
    }

    @Test
    void columns() throws IOException {
        Path lines = write("columns.jsonl", String.join("\n", articles()).getBytes(UTF_8));
        Path input = temporary.resolve("columns.parquet");
        CLUSTER.spark().read().json(lines.toString()).coalesce(1).write().parquet(input.toString());
        Path output = temporary.resolve("columns-out");
        assertThat(job(LIGHT, input, output, Corpus.Format.PARQUET)).isEqualTo(new Tally(ARTICLES, 0, 0));
        Readings same = new JsonLines(Metadata.NONE).read(only(input), Files.newInputStream(lines), Holdings.NONE);
        assertSame(output, LocalCluster.oneMachine(LIGHT, List.of(same)));
    }

    @Test
    void crawl() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < ARTICLES; i++) {
            warc.write(gzip(response("https://gull.example/" + i, page(i))));
        }
        byte[] whole = warc.toByteArray();
        Path input = Files.createDirectories(temporary.resolve("crawl"));
        Path file = Files.write(input.resolve("a.warc.gz"), whole);
        Files.write(input.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(input.resolve("none.warc.gz"), "no crawl".getBytes(UTF_8));
        Path output = temporary.resolve("crawl-out");
        Tally tally = job(LIGHT, input, output, Corpus.Format.WARC);
        assertThat(tally.extracted()).isEqualTo(ARTICLES);
        assertThat(LocalCluster.problems(output))
                .anyMatch(line -> line.startsWith("cut.warc.gz"))
                .anyMatch(line -> line.startsWith("none.warc.gz"));
        Readings same = new WarcFile(Metadata.NONE).read("a.warc.gz", Files.newInputStream(file), Holdings.NONE);
        assertSame(output, LocalCluster.oneMachine(LIGHT, List.of(same)));
    }

    @Test
    void badArticlesAreSetAsideEachWithItsReason() throws IOException {
        Path input = Files.createDirectories(temporary.resolve("bad"));
        List<String> lines = new ArrayList<>(articles());
        lines.addAll(hostile());
        Files.write(input.resolve("a.jsonl"), lines);
        Files.write(input.resolve("noise.jsonl"), new byte[] {0, (byte) 0xff, 10, (byte) 0xfe, 1, 10});
        Files.write(input.resolve("nothing.jsonl"), new byte[0]);
        byte[] whole = gzip(String.join("\n", articles()).repeat(50).getBytes(UTF_8));
        Files.write(input.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(input.resolve("none.jsonl.gz"), "no archive".getBytes(UTF_8));
        Path output = temporary.resolve("bad-out");
        Tally tally = job(LIGHT, input, output, Corpus.Format.JSONL);
        List<String> problems = LocalCluster.problems(output);
        assertThat(tally.extracted()).isGreaterThanOrEqualTo(ARTICLES);
        assertThat(problems).hasSize(tally.setAside());
        assertThat(problems).anyMatch(line -> line.startsWith("cut.jsonl.gz") && line.contains("TRUNCATED"));
        assertThat(problems).anyMatch(line -> line.startsWith("none.jsonl.gz") && line.contains("TRUNCATED"));
        assertThat(problems).anyMatch(line -> line.contains("EMPTY"));
        assertThat(problems).anyMatch(line -> line.startsWith("noise.jsonl@"));
    }

    @Test
    void articleThatEndsItsProcessIsSetAside() throws IOException {
        Path input = Files.createDirectories(temporary.resolve("deadly"));
        List<String> lines = new ArrayList<>(articles());
        lines.add(2, article("deadly", "This one is " + Deadly.SIGN + ", said the harbour master of the port."));
        Files.write(input.resolve("a.jsonl"), lines);
        Path output = temporary.resolve("deadly-out");
        job(DEADLY, input, output, Corpus.Format.JSONL);
        assertThat(LocalCluster.problems(output))
                .singleElement()
                .asString()
                .contains("EXTRACTION_FAILED")
                .contains("the process that read it ended");
        Readings others = new JsonLines(Metadata.NONE)
                .read(
                        "a.jsonl",
                        Files.newInputStream(write("others", String.join("\n", articles()).getBytes(UTF_8))),
                        Holdings.NONE);
        assertSame(output, LocalCluster.oneMachine(LIGHT, List.of(others)));
    }

    /** Lines of JSON that no reader should trust. */
    private static List<String> hostile() throws IOException {
        return List.of(
                "{\"text\": \"\"}",
                "[1, 2]",
                "{\"url\": \"https://news.example/lone\", \"text\": \"\\ud800 said the harbour master\"}",
                "{\"a\":".repeat(5000),
                "{\"url\": \"javascript:alert(1)\", \"text\": \"\\u0000\\u0001\\u0002\"}",
                article("brackets", "(".repeat(20_000)),
                article("endless", "harbour".repeat(40_000)),
                article("quotes", "\"He said \u201cno\u2019 ".repeat(3_000)),
                article("break", "The harbour is open.\"> <https://evil.example/> . \n\u2028<a> <b> <c> ."));
    }

    private static List<String> articles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add(article(
                    "" + i, "The harbour master of Port " + i + " said: \"Ship number " + i + " may leave on Friday.\""));
        }
        return lines;
    }

    private static String article(String name, String text) throws IOException {
        return JSON.writeValueAsString(
                Map.of("url", "https://news.example/" + name, "title", "Harbour " + name, "text", text));
    }

    private static byte[] page(int number) {
        String text = "<p>The harbour master said: \"Ship number " + number + " may leave.\" It rained.</p>";
        return ("<html><head><title>Harbour</title></head><body><article>" + text.repeat(6) + "</article></body></html>")
                .getBytes(UTF_8);
    }

    private static byte[] response(String url, byte[] page) throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                        + "\r\nWARC-Date: 2024-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                        + UUID.nameUUIDFromBytes(url.getBytes(UTF_8))
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + (http.length() + page.length) + "\r\n\r\n" + http)
                .getBytes(UTF_8));
        record.write(page);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    /** The name of the one file of columns, by which articles are known. */
    private static String only(Path columns) throws IOException {
        try (Stream<Path> files = Files.list(columns)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path write(String name, byte[] content) throws IOException {
        return Files.write(temporary.resolve(name), content);
    }

    private static Tally job(Models models, Path input, Path output, Corpus.Format format) throws IOException {
        return new ExtractionJob(CLUSTER.spark(), models)
                .run(new ExtractionJob.Order(input.toString(), format, output.toString(), 3, Duration.ofMinutes(5)));
    }

    private static void assertSame(Path output, DatasetGraph expected) throws IOException {
        assertThat(expected.isEmpty()).isFalse();
        assertThat(IsoMatcher.isomorphic(LocalCluster.quads(output), expected)).isTrue();
    }
}
