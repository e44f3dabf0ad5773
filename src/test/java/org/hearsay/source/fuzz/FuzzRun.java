package org.hearsay.source.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.serve.api.RequestFuzz;

/**
 * Jazzer on one reader, or on the parameters of requests, in a process of its own: {@code FuzzRun html 600 target/fuzz/html}. Inputs that were worth keeping stay in
 * {@code corpus} below that folder, and the next run starts from them.
 */
public final class FuzzRun {
    private FuzzRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String reader = arguments[0];
        Path folder =
                Files.createDirectories(Path.of(arguments[2]).resolve("corpus")).getParent();
        boolean requests = reader.equals(RequestFuzz.NAME);
        Files.write(folder.resolve("corpus/seed"), requests ? RequestFuzz.seed() : seed(reader));
        Process jazzer = new ProcessBuilder(List.of(
                        "java",
                        "-Xmx2g",
                        "-Dhearsay.home=" + Path.of("").toAbsolutePath(), // it works in another folder
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + (requests ? RequestFuzz.class : ReaderFuzz.class).getName(),
                        "--target_args=" + reader,
                        "--instrumentation_includes=org.hearsay.source.**:org.jsoup.**:com.rometools.**:org.netpreserve.**:org.hearsay.ask.**:org.hearsay.serve.**",
                        "--custom_hook_excludes=**",
                        // requests go to a server of this machine by intent
                        "--disabled_hooks="
                                + (requests ? "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery" : ""),
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

    private static byte[] seed(String reader) {
        return ReaderFuzz.Target.valueOf(reader.toUpperCase(Locale.ROOT).replace('-', '_'))
                .seed();
    }
}
