package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Cold starts through {@code ./hearsay}, each a process of its own, several times: until a question is answered, and until the first
 * article is read. The launcher must have been built, and the first call makes its archive of classes; it is not counted.
 */
final class Cold {
    private Cold() {}

    /** {@code cold [--times=N] [FILE...]}. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        int times = Sample.option(arguments, "times", 5);
        List<String> paths = Sample.paths(arguments);
        String article = paths.isEmpty() ? firstExample() : paths.get(0);
        Path scratch = Files.createTempDirectory("hearsay-cold");
        String store = scratch.resolve("store").toString();
        time(List.of("./hearsay", "ingest", "--store", store, article));
        Table table = new Table("seconds on the clock", "least", "median", "most");
        row(
                table,
                "./hearsay ask said-by (an ingested article)",
                times,
                List.of("./hearsay", "ask", "said-by", "--store", store));
        row(table, "./hearsay queries", times, List.of("./hearsay", "queries"));
        row(table, "./hearsay extract (first article out)", times, List.of("./hearsay", "extract", article));
        table.print();
        System.out.printf("store left in %s%n", scratch);
    }

    private static String firstExample() throws IOException {
        try (var files = Files.list(Path.of("examples/articles"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static void row(Table table, String name, int times, List<String> command)
            throws IOException, InterruptedException {
        double[] seconds = new double[times];
        for (int i = 0; i < times; i++) {
            seconds[i] = time(command);
        }
        Arrays.sort(seconds);
        table.row(name, seconds[0], seconds[times / 2], seconds[times - 1]);
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
