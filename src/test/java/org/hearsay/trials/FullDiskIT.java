package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A disk that fills up while a run replaces and adds articles. Needs root, to mount a small file system in memory. */
class FullDiskIT {
    private static final int BEFORE = 100;
    private static final int ARTICLES = 300;
    private static final int ROOM = 300_000;

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    @Test
    void whatWasStoredStaysWholeAndRoomMendsTheRest() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString()), "mounting a tmpfs needs root");
        try {
            Path news = TrialNews.write(folder.resolve("news"), BEFORE, 0);
            Path data = disk.resolve("data");
            TrialRun.ingest(new StoreLocation.Folder(data), news);
            StoredGraphs before = graphs(data);
            TrialNews.write(news, ARTICLES, 1);
            Path filler = fill(disk);
            ChildRun child = ChildRun.start(data, news);
            assertThat(child.endsWithin(Duration.ofMinutes(5)))
                    .as("the run ended by itself")
                    .isTrue();
            assertThat(child.exitValue()).as("exit of a run on a full disk").isNotZero();
            Files.delete(filler);
            assertMends(data, news, before);
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            FileStore store = Files.getFileStore(disk);
            byte[] block = new byte[50_000];
            while (store.getUsableSpace() > ROOM) {
                out.write(block);
            }
        }
        return filler;
    }

    private void assertMends(Path data, Path news, StoredGraphs before) {
        try (EmbeddedStore undisturbed = open(folder.resolve("undisturbed"));
                EmbeddedStore store = open(data)) {
            TrialRun.ingest(undisturbed, news);
            StoredGraphs whole = StoredGraphs.of(undisturbed);
            StoredGraphs left = StoredGraphs.of(store);
            left.assertEachWhole(before, whole);
            assertThat(left.articles())
                    .as("articles that were there, and perhaps some more")
                    .isBetween(BEFORE, ARTICLES - 1);
            System.out.printf(
                    "%d articles before the disk was full, %d after, of %d%n", BEFORE, left.articles(), ARTICLES);
            assertThat(store.indexAgreement().agrees()).isTrue();
            TrialRun.ingest(store, news);
            StoredGraphs.of(store).assertSameAs(whole);
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }

    private static StoredGraphs graphs(Path data) {
        try (EmbeddedStore store = open(data)) {
            return StoredGraphs.of(store);
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
