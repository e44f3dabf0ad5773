package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Span;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Note;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.output.ExtractionJson;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.Source;
import org.hearsay.source.SourceType;
import org.hearsay.source.configuration.Configuration;
import org.hearsay.source.configuration.ConfigurationException;
import org.hearsay.source.configuration.SourceFactory;
import org.hearsay.validate.ShapeValidator;
import org.hearsay.vocab.Hearsay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension of {@code examples/extension}, built as its script builds it, and jars that are none. */
class ExtensionsTest {
    private static final String PROMISED =
            "Lee/NNP/2/nsubj promised/VBD/0/root/promise to/TO/4/mark open/VB/2/xcomp the/DT/6/det bridge/NN/4/obj"
                    + " in/IN/8/case March/NNP/4/obl ././2/punct";

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void build() throws Exception {
        jar = folder.resolve("promises.jar");
        Process build = new ProcessBuilder("examples/extension/build", jar.toString())
                .inheritIO()
                .start();
        assertThat(build.waitFor()).isZero();
    }

    @Test
    void theExamplesNoteReachesTheGraphWithItsEvidence() {
        Findings findings = extract();
        assertThat(findings.notes())
                .containsExactly(new Note(
                        "n1",
                        "https://example.org/promises#Promise",
                        "s1",
                        Phrase.at(findings.article().text(), march(findings)),
                        Map.of("https://example.org/promises#due", "2022-03")));
        Model graph = ArticleGraph.quadsWithText(findings);
        assertThat(graph.filter(null, Values.iri("https://example.org/promises#due"), Values.literal("2022-03")))
                .hasSize(1);
        assertThat(graph.filter(null, Values.iri(Hearsay.NOTE_ON), null)).hasSize(1);
        assertThat(ShapeValidator.load().validate(RdfOutput.nquads(graph)).violations())
                .isEmpty();
        assertThat(ExtractionJson.line(findings))
                .contains("\"notes\":[{\"id\":\"n1\"")
                .contains("\"March\"");
    }

    private static Span march(Findings findings) {
        int start = findings.article().text().value().indexOf("March");
        return new Span(start, start + "March".length());
    }

    private static Findings extract() {
        AnnotatedArticle article = HandParsed.article(PROMISED);
        TimeMention march = new TimeMention(new TokenRange(0, 7, 8), new PartialDate("2022-03"), null);
        Findings said = Findings.none(article.article()).withStatements(List.of(promise(article)));
        List<Extractor> extractors = Extensions.load(List.of(jar)).extractors();
        assertThat(extractors).extracting(Extractor::name).containsExactly("promises with a day");
        return extractors.get(0).extract(article.withTimes(List.of(march)), said);
    }

    private static Statement promise(AnnotatedArticle article) {
        Phrase content = Phrase.at(article.article().text(), article.span(new TokenRange(0, 2, 8)));
        return new Statement(
                "s1",
                null,
                new Statement.Chain(Party.unnamed("Lee"), null, List.of()),
                new Statement.Wording(null, null, content),
                new Statement.Manner(Statement.Kind.INDIRECT, Statement.Polarity.AFFIRMED, Statement.Act.PROMISE),
                null,
                0.9);
    }

    @Test
    void theExamplesSourceGivesABulletinForEachDay() throws Exception {
        try (Readings readings = sources("examples/extension/bulletins.txt").read(Holdings.NONE)) {
            List<Article> articles = new ArrayList<>();
            readings.forEachRemaining(reading -> articles.add(((Reading.Readable) reading).article()));
            assertThat(articles)
                    .extracting(Article::id)
                    .containsExactly("bulletins.txt#2031-05-05", "bulletins.txt#2031-05-06");
            assertThat(articles.get(1).text().value()).startsWith("Fishermen have threatened");
            assertThat(articles.get(1).metadata().published()).hasToString("2031-05-06");
            assertThat(articles.get(1).metadata().publisher()).isEqualTo("Radio Lantern");
        }
    }

    /** The example's configuration, of another jar and another file. */
    private static Source sources(String file) throws Exception {
        String yaml = Files.readString(Path.of("examples/extension/hearsay.yaml"))
                .replace("example.jar", jar.toString())
                .replace("bulletins.txt", Path.of(file).toAbsolutePath().toString());
        Path written = Files.writeString(folder.resolve("hearsay.yaml"), yaml);
        List<Path> jars =
                Configuration.read(written).extensions().stream().map(Path::of).toList();
        return SourceFactory.configured(written, null, Optional.empty())
                .with(Extensions.load(jars).sourceTypes())
                .sources(List.of());
    }

    @Test
    void aBulletinThatIsNoneIsSetAsideAndSoIsAFileThatIsNotThere() throws Exception {
        Path file =
                Files.writeString(folder.resolve("odd.txt"), "== 2031-05-05 ==\n\n== soon ==\nThe pier is mended.\n");
        try (Readings readings = sources(file.toString()).read(Holdings.NONE)) {
            assertThat(readings.next()).isInstanceOf(Reading.SetAside.class);
            assertThat(readings.next()).isInstanceOf(Reading.Readable.class);
        }
        try (Readings readings = sources("none.txt").read(Holdings.NONE)) {
            assertThat(readings.next()).isInstanceOf(Reading.SetAside.class);
            assertThat(readings.hasNext()).isFalse();
        }
    }

    @Test
    void aKindThatNoExtensionBringsAndASettingThatIsMissing() throws Exception {
        Path file = Files.writeString(
                folder.resolve("wrong.yaml"), "sources: [{type: extension, kind: bulletins, settings: {path: a}}]");
        SourceFactory factory = SourceFactory.configured(file, null, Optional.empty());
        assertThatThrownBy(() -> factory.sources(List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no extension brings sources of the kind bulletins");
        SourceFactory extended = factory.with(Extensions.load(List.of(jar)).sourceTypes());
        assertThatThrownBy(() -> extended.sources(List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("settings lack file");
    }

    @Test
    void aSourceThatThrowsIsSetAsideAndGivesNoCauseToRetireWhatItDidNotGive() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "sources: [{type: extension, kind: broken}]");
        Source source = SourceFactory.configured(file, null, Optional.empty())
                .with(List.of(new Broken()))
                .sources(List.of());
        assertThat(source.complete()).isTrue();
        try (Readings readings = source.read(Holdings.NONE)) {
            assertThat(readings.next())
                    .isInstanceOfSatisfying(
                            Reading.SetAside.class,
                            aside -> assertThat(aside.problem().message()).contains("broke off", "no paper left"));
            assertThat(readings.hasNext()).isFalse();
        }
        assertThat(source.complete()).isFalse();
    }

    /** A kind of source whose author made a mistake. */
    private static final class Broken implements SourceType {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Source source(Settings settings) {
            return new Source() {
                @Override
                public String name() {
                    return "telex";
                }

                @Override
                public boolean complete() {
                    return true;
                }

                @Override
                public Readings read(Holdings holdings) {
                    throw new IllegalStateException("no paper left");
                }
            };
        }
    }

    @Test
    void nothingIsLoadedUnlessItIsNamed() {
        assertThat(Extensions.load(List.of())).isEqualTo(Extensions.NONE);
    }

    @Test
    void aJarThatIsNotThere() {
        assertThatThrownBy(() -> Extensions.load(List.of(folder.resolve("none.jar"))))
                .isInstanceOf(Extensions.ExtensionException.class)
                .hasMessageContaining("none.jar");
    }

    @Test
    void aJarThatBringsNothing() throws Exception {
        Path empty = jar("empty.jar", "META-INF/nothing", "");
        assertThatThrownBy(() -> Extensions.load(List.of(empty)))
                .isInstanceOf(Extensions.ExtensionException.class)
                .hasMessageContaining("names no extractor");
    }

    @Test
    void aJarWhoseExtractorIsMissing() throws Exception {
        Path broken = jar("broken.jar", "META-INF/services/" + Extractor.class.getName(), "org.example.Absent\n");
        assertThatThrownBy(() -> Extensions.load(List.of(broken)))
                .isInstanceOf(Extensions.ExtensionException.class)
                .hasMessageContaining("broken.jar")
                .hasMessageContaining("org.example.Absent");
    }

    private static Path jar(String name, String entry, String content) throws Exception {
        Path file = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return file;
    }
}
