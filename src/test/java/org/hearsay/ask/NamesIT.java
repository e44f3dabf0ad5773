package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found by any part of them, by the text index alone where that holds them. */
class NamesIT {
    private static final String PERSON = "https://w3id.org/hearsay/id/person/";

    @TempDir
    static Path folder;

    private static EmbeddedStore store;

    @BeforeAll
    static void fill() {
        store = EmbeddedStore.open(StoreFolder.hold(folder, "test", Duration.ZERO));
        String quads = person("aoife", "Aoife O'Brien-Smith")
                + person("lukasz", "Łukasz Müller")
                + person("sato", "佐藤 花子")
                + person("us", "U.S. Grants")
                + person("stars", "***");
        store.replace(List.of(
                new GraphContent("https://w3id.org/hearsay/id/article/names", quads.getBytes(StandardCharsets.UTF_8))));
    }

    private static String person(String id, String name) {
        return """
                <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/hearsay/ns#Person> .
                <%1$s> <http://www.w3.org/2000/01/rdf-schema#label> "%2$s" .
                """.formatted(PERSON + id, name);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "aoife o'brien-smith, aoife",
        "o'br, aoife",
        "rien-sm, aoife",
        "ife  O, aoife",
        "MULLER, lukasz",
        "ukasz mü, lukasz",
        "藤 花, sato",
        "u.s. gr, us"
    })
    void byAnyPart(String wanted, String id) {
        AtomicInteger asked = new AtomicInteger();
        assertThat(Names.bearers(wanted, counting(asked)).keySet())
                .extracting(Node::getURI)
                .containsExactly(PERSON + id);
        assertThat(asked).as("the index, and who is the same").hasValue(2);
    }

    @Test
    void aNameWithoutALetterIsLookedForAmongAllLabels() {
        assertThat(Names.bearers("**", counting(new AtomicInteger())).keySet())
                .extracting(Node::getURI)
                .containsExactly(PERSON + "stars");
    }

    @Test
    void wordsInAnotherOrderAreNoPart() {
        assertThatThrownBy(() -> Names.bearers("smith aoife", counting(new AtomicInteger())))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("smith aoife");
    }

    private static Function<Query, Rows> counting(AtomicInteger asked) {
        return query -> {
            asked.incrementAndGet();
            return Txn.calculateRead(store.dataset(), () -> {
                try (QueryExecution execution =
                        QueryExecution.dataset(store.dataset()).query(query).build()) {
                    return Rows.of(execution.execSelect());
                }
            });
        };
    }
}
