package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full in the middle of a run. Needs root, to mount a small file system in memory. */
class FullDiskIT {
    private static final int ARTICLES = 300;

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesWholeArticlesAndRoomMendsIt() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()), "mounting a tmpfs needs root");
        try {
            Path news = TrialNews.write(folder.resolve("news"), ARTICLES, 0);
            Path data = disk.resolve("data");
            ChildRun child = ChildRun.start(data, news);
            assertThat(child.endsWithin(Duration.ofMinutes(5)))
                    .as("the run ended by itself")
                    .isTrue();
            assertThat(child.exitValue()).as("exit of a run on a full disk").isNotZero();
            assertThat(mount("-o", "remount,size=400m", disk.toString())).isTrue();
            assertMends(data, news);
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private void assertMends(Path data, Path news) {
        try (EmbeddedStore undisturbed = open(folder.resolve("undisturbed"));
                EmbeddedStore store = open(data)) {
            TrialRun.ingest(undisturbed, news);
            StoredGraphs whole = StoredGraphs.of(undisturbed);
            StoredGraphs left = StoredGraphs.of(store);
            left.assertEachWhole(whole, whole);
            System.out.println(left.articles() + " of " + ARTICLES + " articles were stored before the disk was full");
            assertThat(store.indexAgreement().agrees()).isTrue();
            TrialRun.ingest(store, news);
            StoredGraphs.of(store).assertSameAs(whole);
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }

    private static EmbeddedStore open(Path place) {
        return EmbeddedStore.open(StoreFolder.hold(place, "trial", Duration.ofSeconds(5)));
    }

    private static boolean mount(String... options) throws IOException, InterruptedException {
        String[] command = new String[options.length + 1];
        command[0] = "mount";
        System.arraycopy(options, 0, command, 1, options.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && said.isEmpty();
        } catch (IOException e) {
            return false; // no such program
        }
    }
}
