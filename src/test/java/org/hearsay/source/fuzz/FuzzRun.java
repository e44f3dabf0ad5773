package org.hearsay.source.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Jazzer on one reader, in a process of its own: {@code FuzzRun html 600 target/fuzz/html}. Inputs that were worth keeping stay in
 * {@code corpus} below that folder, and the next run starts from them.
 */
public final class FuzzRun {
    private FuzzRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String reader = arguments[0];
        Path folder =
                Files.createDirectories(Path.of(arguments[2]).resolve("corpus")).getParent();
        ReaderFuzz.Target target =
                ReaderFuzz.Target.valueOf(reader.toUpperCase(Locale.ROOT).replace('-', '_'));
        Files.write(folder.resolve("corpus/seed"), target.seed());
        Process jazzer = new ProcessBuilder(List.of(
                        "java",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ReaderFuzz.class.getName(),
                        "--target_args=" + reader,
                        "--instrumentation_includes=org.hearsay.source.**:org.jsoup.**:com.rometools.**:org.netpreserve.**",
                        "--custom_hook_excludes=**",
                        "--reproducer_path=.",
                        "-max_total_time=" + arguments[1],
                        "-timeout=60",
                        "-max_len=8192",
                        "corpus"))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        System.exit(jazzer.waitFor());
    }
}
