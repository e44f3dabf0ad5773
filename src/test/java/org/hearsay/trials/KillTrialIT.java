package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Ingesting runs in processes of their own that are killed (SIGKILL) at random moments. After each: every article is there wholly,
 * as it was or as it is to be, or not at all; the text index agrees with the triples; and the next run ends with the dataset of a
 * run that nobody disturbed. A few kills over 100 articles by default; {@code mvn -Ptrials verify} makes 200 over 300.
 */
class KillTrialIT {
    private static final int ARTICLES = Integer.getInteger("hearsay.trial.articles", 100);
    private static final int KILLS = Integer.getInteger("hearsay.trial.kills", 3);
    private static final long SEED = Long.getLong("hearsay.trial.seed", 7);

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private final Random random = new Random(SEED);
    private final List<Path> editions = new ArrayList<>();
    private final List<StoredGraphs> undisturbed = new ArrayList<>();

    @BeforeEach
    void ingestUndisturbed() throws IOException {
        for (int edition = 0; edition < 2; edition++) {
            Path articles = TrialNews.write(folder.resolve("edition-" + edition), ARTICLES, edition);
            editions.add(articles);
            try (EmbeddedStore store = open(folder.resolve("undisturbed-" + edition))) {
                TrialRun.ingest(store, articles);
                undisturbed.add(StoredGraphs.of(store));
            }
        }
    }

    @Test
    void aKilledRunLeavesWholeArticlesAndTheNextRunEndsAsIfNothingHadBeen() throws Exception {
        Path kept = folder.resolve("kept");
        try (EmbeddedStore store = open(kept)) {
            TrialRun.ingest(store, editions.get(0));
        }
        long whole = timeOfAWholeRun();
        int killed = 0;
        // more of them where too many outran their kill: the machine may have been busier when the whole run was timed
        for (int trial = 0; trial < KILLS || killed <= KILLS / 2 && trial < 3 * KILLS; trial++) {
            boolean fresh =
                    trial % 3 == 2; // every third run fills an empty store, the others replace every second article
            Path place = fresh ? folder.resolve("fresh-" + trial) : kept;
            int edition = fresh ? 0 : 1 - (trial - trial / 3) % 2;
            killed += run(place, editions.get(edition), random.nextLong(whole)) ? 1 : 0;
            lookAt(place, edition, trial);
            System.out.printf("trial %d of %d: %d killed, %s%n", trial + 1, KILLS, killed, Instant.now());
        }
        System.out.printf(
                "%d runs over %d articles, %d killed before their end, seed %d%n", KILLS, ARTICLES, killed, SEED);
        assertThat(killed).as("runs that were killed before they ended").isGreaterThan(KILLS / 2);
    }

    private void lookAt(Path place, int edition, int trial) {
        try (EmbeddedStore store = open(place)) {
            StoredGraphs left = StoredGraphs.of(store);
            left.assertEachWhole(undisturbed.get(0), undisturbed.get(1));
            assertThat(store.indexAgreement().agrees())
                    .as("text index after kill %d", trial)
                    .isTrue();
            TrialRun.ingest(store, editions.get(edition));
            StoredGraphs.of(store).assertSameAs(undisturbed.get(edition));
            assertThat(store.indexAgreement().agrees())
                    .as("text index after the run that follows")
                    .isTrue();
        }
    }

    private long timeOfAWholeRun() throws Exception {
        Path place = folder.resolve("timed");
        long begun = System.nanoTime();
        assertThat(run(place, editions.get(0), TimeUnit.MINUTES.toMillis(10)))
                .as("killed")
                .isFalse();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /** Runs in a process of its own, for so long after its begin; true if it had to be killed. */
    private static boolean run(Path store, Path articles, long millis) throws Exception {
        ChildRun child = ChildRun.start(store, articles);
        try {
            if (child.endsWithin(Duration.ofMillis(millis))) {
                assertThat(child.exitValue()).isZero();
                return false;
            }
            return true;
        } finally {
            child.kill();
        }
    }

    private static EmbeddedStore open(Path place) {
        return EmbeddedStore.open(StoreFolder.hold(place, "trial", Duration.ofSeconds(5)));
    }
}
