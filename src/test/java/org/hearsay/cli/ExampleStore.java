package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.folders.FoldersInMemory;
import org.jspecify.annotations.Nullable;

/** A store of the example articles, read with the real models once a JVM, for the tests that only ask it. */
public final class ExampleStore {
    private static @Nullable Path made;

    private ExampleStore() {}

    /** The store's folder, closed; whoever changes it makes a copy. */
    public static synchronized Path folder() {
        Path known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private static Path make() {
        try {
            Path folder = FoldersInMemory.make("hearsay-examples-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Path store = folder.resolve("store");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Main.run(
                    new Console(new ByteArrayOutputStream(), err, false),
                    "ingest",
                    "--store",
                    store.toString(),
                    "--threads",
                    "1",
                    "examples/articles");
            String told = err.toString(StandardCharsets.UTF_8);
            assertThat(code).as(told).isEqualTo(ExitCode.OK);
            assertThat(told).contains("read 9: 9 new, 0 changed, 0 unchanged, 0 set aside");
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that may be changed. */
    public static void copyTo(Path target) throws IOException {
        Path source = folder();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
