package org.hearsay.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hearsay and other programs, as a person runs them. */
final class Tools {
    static final Path RECIPES = Path.of("").toAbsolutePath();
    private static final Path STORE = Path.of(System.getProperty("store"));

    private Tools() {}

    /** Exports the store of the example articles, which is made first where it is absent. */
    static void export(String... options) {
        if (!Files.isDirectory(STORE)) {
            run(hearsay("ingest", RECIPES.resolve("../examples/articles").normalize().toString()));
        }
        run(hearsay(Stream.concat(Stream.of("export"), Stream.of(options)).toArray(String[]::new)));
    }

    private static List<String> hearsay(String... line) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("hearsay"), line[0], "--store", STORE.toString()));
        command.addAll(List.of(line).subList(1, line.length));
        return command;
    }

    /** What a program prints. */
    static String run(List<String> command) {
        return run(RECIPES, command);
    }

    static String run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
            return out;
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** True where a program runs and ends well. */
    static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
