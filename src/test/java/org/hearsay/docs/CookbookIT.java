package org.hearsay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.system.Txn;
import org.hearsay.cli.ExampleStore;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of {@code docs/COOKBOOK.md} over the example articles. */
class CookbookIT {
    private static final Pattern RECIPE = Pattern.compile("(?ms)^### (.+?)$.*?^```sparql\\n(.*?)^```");

    @TempDir
    static Path folder;

    private static EmbeddedStore store;

    @BeforeAll
    static void open() throws IOException {
        Path copy = folder.resolve("store");
        ExampleStore.copyTo(copy);
        store = EmbeddedStore.open(StoreFolder.hold(copy, "test", Duration.ZERO));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Arguments> recipes() {
        return RECIPE.matcher(page()).results().map(match -> Arguments.of(match.group(1), match.group(2)));
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs/COOKBOOK.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first block of the page. */
    private static String prefixes() {
        int start = page().indexOf("```sparql\n") + "```sparql\n".length();
        return page().substring(start, page().indexOf("```", start));
    }

    @Test
    void everyBlockBelongsToAQuestion() {
        long blocks = page().split("```sparql\n").length - 2; // what stands before the first, and the prefixes
        List<Arguments> recipes = recipes().toList();
        assertThat(recipes).hasSize((int) blocks).hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void theQuestionHasAnAnswer(String question, String sparql) {
        Query query = QueryFactory.create(prefixes() + sparql);
        boolean answered = Txn.calculateRead(store.dataset(), () -> {
            try (QueryExecution execution = QueryExecution.create(query, store.dataset())) {
                return isAnswered(query, execution);
            }
        });
        assertThat(answered).as(question).isTrue();
    }

    private static boolean isAnswered(Query query, QueryExecution execution) {
        if (query.isAskType()) {
            return execution.execAsk();
        }
        return query.isConstructType()
                ? !execution.execConstruct().isEmpty()
                : execution.execSelect().hasNext();
    }
}
