package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTest {
    private static final String HEADER = "# title: T\n# group: g\n# question: Q?\n";

    @TempDir
    Path folder;

    private String problem(String text) throws IOException {
        Files.writeString(folder.resolve("mine.rq"), text);
        SavedQueries queries = SavedQueries.load(folder);
        assertThat(queries.all()).isEmpty();
        assertThat(queries.problems()).hasSize(1);
        return queries.problems().get(0);
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() throws IOException {
        assertThat(problem(HEADER + "SELECT * {\n  ?s ?p\n}\n")).contains("mine.rq:6:");
        assertThat(problem(HEADER + "# parameter x: colour; default \"\"; example \"\"; which\nSELECT * { }"))
                .contains("mine.rq:4:");
        assertThat(problem(HEADER + "# parameter x: text; default \"\"; example \"\"; which\nSELECT * { }"))
                .contains("mine.rq:4:")
                .contains("VALUES ?x");
        assertThat(problem(HEADER
                        + "# parameter x: text; default \"a\"; example \"\"; which\nSELECT * { VALUES ?x { \"b\" } }"))
                .contains("mine.rq:4:")
                .contains("\"b\"");
        String most = HEADER + "# parameter most: limit; default \"5\"; example \"1\"; how many\n";
        assertThat(problem(most + "SELECT * { ?s ?p ?o }"))
                .contains("mine.rq:4:")
                .contains("LIMIT");
        assertThat(problem(most + "SELECT * { { SELECT * { ?s ?p ?o } LIMIT 5 } } LIMIT 5"))
                .contains("mine.rq:4:")
                .contains("more than one");
        assertThat(problem(most + "SELECT * { { SELECT * { ?s ?p ?o } LIMIT 6 } }"))
                .contains("mine.rq:4:")
                .contains("\"6\"");
        assertThat(problem("SELECT * { }")).contains("mine.rq:1:").contains("title");
        assertThat(problem(HEADER + "ASK { }")).contains("SELECT");
    }

    @Test
    void onesOwnQueriesJoinAndTakePrecedence() throws IOException {
        Files.writeString(folder.resolve("relayed-by.rq"), HEADER + "SELECT ?s { ?s ?p ?o }");
        Files.writeString(folder.resolve("mine.rq"), HEADER + "SELECT ?s { ?s ?p ?o }");
        SavedQueries queries = SavedQueries.load(Path.of("queries"), folder, folder.resolve("not-there"));
        assertThat(queries.get("mine").columns()).containsExactly("s");
        assertThat(queries.get("relayed-by").title()).isEqualTo("T");
        assertThat(queries.find("threats")).isPresent();
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Harbour.shipped().get("gossip"))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("gossip")
                .hasMessageContaining("relayed-by");
    }

    @Test
    void theGroupsAreThoseOfTheHandbook() {
        Set<String> groups =
                Harbour.shipped().all().stream().map(SavedQuery::group).collect(Collectors.toSet());
        assertThat(groups)
                .containsExactlyInAnyOrder(
                        "relays", "speech", "threats", "events", "agreement and conflict", "sources", "quality");
    }

    @Test
    void namesAreFoldedAsTheTextIndexFoldsThem() {
        assertThat(Names.fold("  Zoë   MARCHETTI ")).isEqualTo("zoe marchetti");
        assertThat(Names.fold("Łódź Straße Ødegård")).isEqualTo("lodz strasse odegard");
    }

    @Test
    void shortFormsAndIrisAreOneAndTheSame() {
        String iri = "https://w3id.org/hearsay/id/statement/0a";
        assertThat(Terms.shorten(iri)).isEqualTo("st:0a");
        assertThat(Terms.expand("st:0a")).isEqualTo(iri);
        assertThat(Terms.isShort("st: 0a")).isFalse();
        assertThat(Terms.isShort("Note: this")).isFalse();
    }
}
