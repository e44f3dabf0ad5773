package org.hearsay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.embedded.StoreLockedException;
import org.hearsay.load.opening.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT extends StoreContract {
    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return Stores.open(new StoreLocation.Folder(folder.resolve("contract")), "test");
    }

    private EmbeddedStore another() {
        return EmbeddedStore.open(StoreFolder.hold(folder.resolve("another"), "test", Duration.ZERO));
    }

    private static List<String> search(EmbeddedStore store, String words) {
        return Txn.calculateRead(store.dataset(), () -> {
            List<String> found = new ArrayList<>();
            try (QueryExecution execution = QueryExecution.dataset(store.dataset())
                    .query("PREFIX text: <http://jena.apache.org/text#> PREFIX hs: <https://w3id.org/hearsay/ns#>"
                            + " SELECT ?lit { GRAPH ?g { (?s ?score ?lit) text:query (hs:text '" + words + "') } }")
                    .build()) {
                execution
                        .execSelect()
                        .forEachRemaining(row -> found.add(row.getLiteral("lit").getString()));
            }
            return found;
        });
    }

    @Test
    void whatIsStoredIsThereAfterReopening() {
        try (EmbeddedStore store = another()) {
            store.replace(List.of(article(A, "aa", "Words of old")));
        }
        try (EmbeddedStore store = another()) {
            assertThat(store.article(A)).isPresent();
            assertThat(search(store, "old")).containsExactly("Words of old");
        }
    }

    @Test
    void textIndexFollowsReplacementAndRemoval() {
        try (EmbeddedStore store = another()) {
            store.replace(List.of(article(A, "aa", "The élite spoke"), article(B, "bb", "Others listened")));
            assertThat(search(store, "elite")).containsExactly("The élite spoke");
            store.replace(List.of(article(A, "a2", "They fell silent")));
            assertThat(search(store, "elite")).isEmpty();
            store.remove(List.of(B));
            assertThat(search(store, "listened")).isEmpty();
            assertThat(store.health().indexed()).isEqualTo(1);
        }
    }

    @Test
    void aWriterThatDiedLeavesAMarkAndTheIndexIsBuiltAnew() throws Exception {
        try (EmbeddedStore store = another()) {
            store.replace(List.of(article(A, "aa", "Found again")));
        }
        Path index = folder.resolve("another/text");
        try (var files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file); // the index as a death before its first commit leaves it
            }
        }
        Files.createFile(folder.resolve("another/text.unsure"));
        try (EmbeddedStore store = another()) {
            assertThat(search(store, "found")).containsExactly("Found again");
            assertThat(folder.resolve("another/text.unsure")).doesNotExist();
        }
    }

    @Test
    void readingLeavesNoMark() {
        try (EmbeddedStore store = another()) {
            store.articles();
            assertThat(folder.resolve("another/text.unsure")).doesNotExist();
            store.replace(List.of(article(A, "aa", "Words")));
            assertThat(folder.resolve("another/text.unsure")).exists();
        }
        assertThat(folder.resolve("another/text.unsure")).doesNotExist();
    }

    @Test
    void aHeldFolderSaysWhoHoldsIt() {
        try (EmbeddedStore store = another()) {
            assertThat(store.articles()).isEmpty();
            assertThatThrownBy(this::another)
                    .isInstanceOf(StoreLockedException.class)
                    .hasMessageContaining("another")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (test) since 20");
        }
        another().close(); // free again
    }
}
