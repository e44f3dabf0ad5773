package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.TokenRange;
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
        List<Extractor> extractors = Extensions.extractors(List.of(jar));
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
    void nothingIsLoadedUnlessItIsNamed() {
        assertThat(Extensions.extractors(List.of())).isEmpty();
    }

    @Test
    void aJarThatIsNotThere() {
        assertThatThrownBy(() -> Extensions.extractors(List.of(folder.resolve("none.jar"))))
                .isInstanceOf(Extensions.ExtensionException.class)
                .hasMessageContaining("none.jar");
    }

    @Test
    void aJarWithoutAnExtractor() throws Exception {
        Path empty = jar("empty.jar", "META-INF/nothing", "");
        assertThatThrownBy(() -> Extensions.extractors(List.of(empty)))
                .isInstanceOf(Extensions.ExtensionException.class)
                .hasMessageContaining("names no extractor");
    }

    @Test
    void aJarWhoseExtractorIsMissing() throws Exception {
        Path broken = jar("broken.jar", "META-INF/services/" + Extractor.class.getName(), "org.example.Absent\n");
        assertThatThrownBy(() -> Extensions.extractors(List.of(broken)))
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
