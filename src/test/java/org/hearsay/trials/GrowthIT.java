package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.care.Disk;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** How a store grows by replacements, and what compaction gives back: printed, for nobody can say beforehand. */
class GrowthIT {
    private static final int REPLACEMENTS = Integer.getInteger("hearsay.trial.replacements", 60);
    private static final int ARTICLES = 40;

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    @Test
    void compactionGivesBackWhatReplacementsTook() {
        Path news = TrialNews.write(folder.resolve("news"), ARTICLES, 0);
        Path data = folder.resolve("data");
        long first;
        StoredGraphs last;
        try (EmbeddedStore store = open(data)) {
            TrialRun.ingest(store, news);
            first = Disk.of(data).used();
            for (int edition = 1; edition * ARTICLES / 2 <= REPLACEMENTS; edition++) {
                TrialRun.ingest(store, TrialNews.write(news, ARTICLES, edition));
            }
            last = StoredGraphs.of(store);
        }
        long grown = Disk.of(data).used();
        try (EmbeddedStore store = open(data)) {
            store.compact();
            StoredGraphs.of(store).assertSameAs(last);
            long triples = store.health().triples();
            long compacted = Disk.of(data).used();
            System.out.printf(
                    "%d articles, %d triples: %,d kB; after %d replacements %,d kB; compacted %,d kB, %d bytes a triple%n",
                    ARTICLES, triples, first >> 10, REPLACEMENTS, grown >> 10, compacted >> 10, compacted / triples);
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }

    private static EmbeddedStore open(Path data) {
        return EmbeddedStore.open(StoreFolder.hold(data, "trial", Duration.ofSeconds(5)));
    }
}
