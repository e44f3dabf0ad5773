package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.system.Txn;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were said are found by the text index, and what is found is what reading every text finds. */
class TextsIT {
    private static final String ARTICLE = "https://w3id.org/hearsay/id/article/texts";
    private static final String STATEMENT = "https://w3id.org/hearsay/id/statement/";

    @TempDir
    Path folder;

    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(StoreFolder.hold(folder, "test", Duration.ZERO));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void fill() {
        String quads = statement("harbour", "The harbour dues won't be raised, for O'Malley-Byrne said so.")
                + statement("dues", "Dues of the harbour are low.")
                + statement("cafe", "The Café on the Łódź road stays.")
                + statement("flower", "佐藤 花子 が来た");
        store.replace(List.of(new GraphContent(ARTICLE, quads.getBytes(StandardCharsets.UTF_8))));
    }

    private static String statement(String id, String text) {
        String subject = "<" + STATEMENT + id + ">";
        return subject + " <https://w3id.org/hearsay/ns#text> \"" + text + "\" .\n" + subject
                + " <https://w3id.org/hearsay/ns#speaker> <https://w3id.org/hearsay/id/person/x> .\n" + subject
                + " <https://w3id.org/hearsay/ns#act> <https://w3id.org/hearsay/act/say> .\n" + subject
                + " <https://w3id.org/hearsay/ns#polarity> <https://w3id.org/hearsay/ns#Asserted> .\n" + subject
                + " <https://w3id.org/hearsay/ns#inArticle> <" + ARTICLE + "> .\n"
                + subject
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/hearsay/ns#Statement> .\n";
    }

    @ParameterizedTest
    @CsvSource({
        "harbour dues, harbour",
        "HARBOUR, harbour dues",
        "arbour du, harbour",
        "on't be, harbour",
        "o'malley-b, harbour",
        "café, cafe",
        "łódź, cafe",
        "花, flower",
        "花子, flower",
        "nowhere, ''",
    })
    void whatTheSavedQueryFinds(String words, String ids) {
        fill();
        SavedQuery search = SavedQueries.shipped().get("search");
        Rows rows = QueryRunner.over(store).run(search, Map.of("words", words));
        assertThat(IntStream.range(0, rows.size())
                        .mapToObj(row -> rows.cell(row, "statement").orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ids.split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(id -> STATEMENT + id)
                        .toList());
    }

    @Test
    void theIndexTellsOfThoseWithAllTheWords() {
        fill();
        assertThat(found("dues harb")).containsExactlyInAnyOrder(STATEMENT + "dues", STATEMENT + "harbour");
        assertThat(found("nowhere")).isEmpty();
    }

    private List<String> found(String words) {
        Query query = QueryFactory.create(
                "PREFIX hs: <https://w3id.org/hearsay/ns#> SELECT ?it ?in { GRAPH ?in { ?it hs:text ?words } }");
        Rows rows = ask(Texts.apply(query, "it", Texts.indexed(words, this::ask).orElseThrow()));
        assertThat(IntStream.range(0, rows.size())
                        .mapToObj(row -> rows.cell(row, "in").orElseThrow()))
                .allMatch(ARTICLE::equals);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.cell(row, "it").orElseThrow())
                .toList();
    }

    @Test
    void theIndexIsNotAskedForWhatItCuts() {
        fill();
        assertThat(Texts.indexed("花子", this::ask)).isEmpty();
        assertThat(Texts.indexed("...", this::ask)).isEmpty();
    }

    @Test
    void anIndexWithoutTextsTellsNothing() {
        assertThat(Texts.indexed("nowhere", this::ask)).isEmpty();
    }

    @Test
    void theQueryThatIsShownAsksTheIndexItself() {
        fill();
        SavedQuery search = SavedQueries.shipped().get("search");
        String sparql = QueryRunner.over(store).sparql(search, Map.of("words", "harbour dues"));
        assertThat(sparql).contains("*harbour* AND *dues*").doesNotContain(STATEMENT);
    }

    private Rows ask(Query query) {
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExecution execution =
                    QueryExecution.dataset(store.dataset()).query(query).build()) {
                return Rows.of(execution.execSelect());
            }
        });
    }
}
