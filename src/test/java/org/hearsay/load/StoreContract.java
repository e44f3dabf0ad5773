package org.hearsay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, whatever it is made of. */
public abstract class StoreContract {
    static final String A = "https://w3id.org/hearsay/id/article/a";
    static final String B = "https://w3id.org/hearsay/id/article/b";
    private static final String RUNS = "https://w3id.org/hearsay/ns#runs";
    private static final String NS = "https://w3id.org/hearsay/ns#";

    private Store store;

    /** An empty store. */
    protected abstract Store open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    static GraphContent article(String iri, String hash, String headline) {
        String triples = "<" + iri + "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + NS + "Article> .\n"
                + "<" + iri + "> <" + NS + "sha256> \"" + hash + "\" .\n"
                + "<" + iri + "> <" + NS + "extractorVersion> \"1.0\" .\n"
                + "<" + iri + "/s1> <" + NS + "text> \"" + headline + "\"@en .\n"
                + "_:b0 <http://www.w3.org/ns/oa#exact> \"" + headline + "\" .\n";
        return graph(iri, triples);
    }

    static GraphContent graph(String iri, String triples) {
        return new GraphContent(iri, triples.getBytes(StandardCharsets.UTF_8));
    }

    private String export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(store.articles()).isEmpty();
        assertThat(store.article(A)).isEmpty();
        assertThat(export()).isBlank();
        assertThat(store.health().triples()).isZero();
    }

    @Test
    void articlesAreListedWithTheirHash() {
        store.replace(List.of(article(B, "bb", "Two"), article(A, "aa", "One")));
        assertThat(store.articles())
                .containsExactly(
                        new StoredArticle(A, "", "aa", "1.0", "", false),
                        new StoredArticle(B, "", "bb", "1.0", "", false));
        assertThat(store.article(B)).contains(new StoredArticle(B, "", "bb", "1.0", "", false));
        assertThat(store.health().articles()).isEqualTo(2);
    }

    @Test
    void replacingLeavesNothingOfTheEarlier() {
        store.replace(List.of(article(A, "aa", "Earlier words"), article(B, "bb", "Others")));
        store.replace(List.of(article(A, "a2", "Later words")));
        assertThat(export()).contains("Later words").contains("Others").doesNotContain("Earlier words");
        assertThat(store.health().triples()).isEqualTo(10);
    }

    @Test
    void oneBadGraphLeavesAllAsItWas() {
        store.replace(List.of(article(A, "aa", "Kept")));
        assertThatThrownBy(() -> store.replace(List.of(article(B, "bb", "Lost"), graph(A, "<broken"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(A);
        assertThat(export()).contains("Kept").doesNotContain("Lost");
    }

    @Test
    void aQuadOfAnotherGraphIsRefused() {
        assertThatThrownBy(() -> store.replace(List.of(graph(A, "<urn:s> <urn:p> <urn:o> <" + B + "> .\n"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(B);
    }

    @Test
    void blankNodesOfTwoGraphsStayTwo() {
        store.replace(List.of(article(A, "aa", "One"), article(B, "bb", "Two")));
        long nodes = export().lines()
                .filter(line -> line.startsWith("_:"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .count();
        assertThat(nodes).isEqualTo(2);
    }

    @Test
    void textOutsideAsciiComesBack() {
        store.replace(List.of(article(A, "aa", "Zażółć \\\"gęślą\\\" \\u0416 \uD83D\uDE00 \\n jaźń")));
        store.replace(List.of(graph(B, export().replace(A, B))));
        assertThat(store.article(B)).isPresent();
        assertThat(export()).contains("gęślą").contains("Ж");
    }

    @Test
    void removedIsGoneAndAbsentIsPassedOver() {
        store.replace(List.of(article(A, "aa", "One"), article(B, "bb", "Two")));
        store.remove(List.of(A, "urn:not:there"));
        assertThat(store.articles()).extracting(StoredArticle::iri).containsExactly(B);
        assertThat(export()).doesNotContain("One");
    }

    @Test
    void oneChangeReplacesRemovesAddsAndTakesOut() {
        store.replace(List.of(article(A, "aa", "One"), article(B, "bb", "Two")));
        byte[] earlier = ("<urn:run:1> <urn:p> \"first\" <" + RUNS + "> .\n").getBytes(StandardCharsets.UTF_8);
        byte[] later = ("<urn:run:2> <urn:p> \"second\" <" + RUNS + "> .\n").getBytes(StandardCharsets.UTF_8);
        store.change(QuadChange.adding(earlier));
        store.apply(new StoreChange(List.of(article(A, "a2", "Three")), List.of(B), new QuadChange(earlier, later)));
        assertThat(export())
                .contains("Three")
                .contains("second")
                .doesNotContain("One")
                .doesNotContain("Two")
                .doesNotContain("first");
    }

    @Test
    void aChangeWithABrokenPartChangesNothing() {
        store.replace(List.of(article(A, "aa", "Kept")));
        QuadChange broken = QuadChange.adding("<broken".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> store.apply(StoreChange.removing(List.of(A)).with(broken)))
                .isInstanceOf(StoreException.class);
        assertThat(export()).contains("Kept");
    }

    @Test
    void whenAnArticleWasWrittenIsTheLatestRunThatDid() {
        String triples = "";
        for (String day : List.of("03", "01", "02")) {
            String run = "<urn:run:" + day + "> <http://www.w3.org/ns/prov#";
            triples += run + "generated> <" + A + "> <" + Graphs.RUNS + "> .\n" + run + "startedAtTime> \"2031-06-"
                    + day + "T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> <" + Graphs.RUNS + "> .\n";
        }
        store.change(QuadChange.adding(triples.getBytes(StandardCharsets.UTF_8)));
        assertThat(store.lastWritten(A)).contains(Instant.parse("2031-06-03T00:00:00Z"));
        assertThat(store.lastWritten(B)).isEmpty();
    }

    @Test
    void whatWasExportedIsRestoredInPlaceOfAllElse() {
        store.replace(List.of(article(A, "aa", "Saved")));
        String saved = export();
        store.replace(List.of(article(A, "a2", "Changed"), article(B, "bb", "Added")));
        store.restore(new ByteArrayInputStream(saved.getBytes(StandardCharsets.UTF_8)));
        assertThat(export().lines()).hasSameSizeAs(saved.lines().toList());
        assertThat(export()).contains("Saved").doesNotContain("Changed").doesNotContain("Added");
    }

    @Test
    void aChangeTakesOutAndPutsInAndTouchesNoOther() {
        store.replace(List.of(article(A, "aa", "One"), article(B, "bb", "Two")));
        String triple = "<" + A + "/s1> <" + NS + "text> \"%s\"@en <" + A + "> .\n";
        store.change(new QuadChange(bytes(triple.formatted("One")), bytes(triple.formatted("Three"))));
        assertThat(export()).contains("Three").contains("Two").doesNotContain("\"One\"@en");
        assertThat(store.health().triples()).isEqualTo(10);
    }

    @Test
    void aBadChangeLeavesAllAsItWas() {
        store.replace(List.of(article(A, "aa", "One")));
        byte[] out = bytes("<" + A + "/s1> <" + NS + "text> \"One\"@en <" + A + "> .\n");
        assertThatThrownBy(() -> store.change(new QuadChange(out, bytes("<broken"))))
                .isInstanceOf(StoreException.class);
        assertThat(export()).contains("\"One\"@en");
    }

    @Test
    void graphsAreFoundByWhatTheyAreAndGivenOneByOne() {
        store.replace(List.of(
                article(B, "bb", "Two"), article(A, "aa", "One"), graph("urn:g", "<urn:s> <urn:p> <urn:o> .\n")));
        assertThat(store.graphsOf(NS + "Article")).containsExactly(A, B);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(List.of("urn:g", B, "urn:not:there"), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<urn:s> <urn:p> <urn:o> <urn:g> .")
                .contains("\"Two\"@en <" + B + "> .")
                .doesNotContain("One");
    }

    private static byte[] bytes(String nquads) {
        return nquads.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatAGraphSaysOfSomeNodesIsGivenWithoutTheRest() {
        store.replace(List.of(article(A, "aa", "One"), article(B, "bb", "Two")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.exportAbout(A, List.of(A + "/s1", B, "urn:not:there"), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("<" + A + "/s1> <" + NS + "text> \"One\"@en <" + A + "> .");
    }

    @Test
    void nodesAreFoundByWhatTheyHaveInOneGraph() {
        store.replace(List.of(article(A, "same", "One"), article(B, "same", "Two")));
        assertThat(store.having(A, NS + "sha256", List.of("other", "same", "ż\" }")))
                .containsExactly(A);
        assertThat(store.having(A, NS + "extractorVersion", List.of("same"))).isEmpty();
    }
}
