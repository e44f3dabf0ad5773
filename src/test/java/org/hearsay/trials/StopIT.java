package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** SIGTERM to a process that ingests, as schedulers send it. */
class StopIT {
    private static final int ARTICLES = 600;

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    @Test
    void aProcessThatIsToldToEndStoresWhatItHasLetsGoAndTheNextGoesOn() throws Exception {
        Path news = TrialNews.write(folder.resolve("news"), ARTICLES, 0);
        Path data = folder.resolve("data");
        ChildRun child = ChildRun.start(data, news);
        while (!Files.exists(data.resolve("text.unsure"))) { // the first batch is being written
            assertThat(child.endsWithin(Duration.ofMillis(5)))
                    .as("ended by itself")
                    .isFalse();
        }
        child.stop();
        assertThat(child.exitValue()).isEqualTo(143);
        assertThat(data.resolve("text.unsure"))
                .as("the index is level with the triples")
                .doesNotExist();
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(data, "trial", Duration.ZERO))) {
            long stored = store.count();
            assertThat(stored).isBetween(1L, ARTICLES - 1L);
            assertThat(StoredGraphs.of(store).articles()).isEqualTo((int) stored);
            for (int i = 60; i < ARTICLES; i++) { // enough to see that it goes on
                Files.delete(news.resolve("article-%05d.txt".formatted(i)));
            }
            assertThat(TrialRun.ingest(store, news).tally().unchanged()).isEqualTo((int) Math.min(60, stored));
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }
}
