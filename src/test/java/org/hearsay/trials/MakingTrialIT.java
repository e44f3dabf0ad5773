package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * First runs that are killed (SIGKILL) while they make the store: the next run makes it, and reads what there is to read. A few kills by
 * default; {@code mvn -Ptrials verify} makes 60.
 */
class MakingTrialIT {
    private static final int KILLS = Math.max(2, Integer.getInteger("hearsay.trial.kills", 3) * 3 / 10);
    private static final long SEED = Long.getLong("hearsay.trial.seed", 7);

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    @Test
    void aStoreWhoseMakingWasKilledIsMadeByTheNextRun() throws Exception {
        Path article = TrialNews.write(folder.resolve("articles"), 1, 0);
        long whole = kill(folder.resolve("timed"), article, TimeUnit.MINUTES.toMillis(5));
        Random random = new Random(SEED);
        int left = 0;
        for (int trial = 0; trial < KILLS; trial++) {
            Path place = folder.resolve("store-" + trial);
            kill(place, article, random.nextLong(whole));
            left += Files.exists(place.resolve("tdb2.new")) ? 1 : 0;
            try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(place, "trial", Duration.ofSeconds(5)))) {
                TrialRun.ingest(store, article);
                assertThat(store.count()).as("articles after kill %d", trial).isEqualTo(1);
                assertThat(store.indexAgreement().agrees()).isTrue();
            }
        }
        System.out.printf("%d runs killed, %d of them while the store was being made, seed %d%n", KILLS, left, SEED);
    }

    /** What a run that died while it made the store may leave, however much of it. */
    @Test
    void whatWasLeftHalfMadeIsMadeAnew() throws Exception {
        Path half = Files.createDirectories(folder.resolve("store/tdb2.new/Data-0001"));
        Files.write(half.resolve("nodes.dat"), new byte[8192]);
        Files.write(half.resolve("nodes.idn"), new byte[8192]);
        Path place = folder.resolve("store");
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(place, "trial", Duration.ofSeconds(5)))) {
            TrialRun.ingest(store, TrialNews.write(folder.resolve("articles"), 1, 0));
            assertThat(store.count()).isEqualTo(1);
        }
        assertThat(half).doesNotExist();
    }

    /** @return milliseconds until it ended or was killed */
    private static long kill(Path store, Path articles, long millis) throws Exception {
        long begun = System.nanoTime();
        ChildRun child = ChildRun.start(store, articles);
        try {
            child.endsWithin(Duration.ofMillis(millis));
            return Duration.ofNanos(System.nanoTime() - begun).toMillis();
        } finally {
            child.kill();
        }
    }
}
