package org.hearsay.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.article.Article;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.BulkLoad;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.pipeline.ArticleReading;

/**
 * Quads a second into a store: Jena's sequential loader, our bulk load (which also builds the text index), and ingestion's transactions of
 * sixteen graphs; all on the same quads. These are the graphs of real articles, each many times under other names.
 */
final class StoreLoads {
    private static final int BATCH = 16;

    private StoreLoads() {}

    /** {@code store [--quads=N] [--articles=N] [FILE...]}. */
    static void run(List<String> arguments) throws IOException {
        int wanted = Sample.option(arguments, "quads", 200_000);
        List<String> graphs =
                graphs(Sample.articles(Sample.paths(arguments), Sample.option(arguments, "articles", 6)), wanted);
        long quads = graphs.stream().mapToLong(graph -> graph.lines().count()).sum();
        Path scratch = Files.createTempDirectory("hearsay-bench");
        try {
            Path file = scratch.resolve("all.nq");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (String graph : graphs) {
                    out.write(graph.getBytes(StandardCharsets.UTF_8));
                }
            }
            sequential(scratch.resolve("first"), file); // both to be warm
            bulk(scratch.resolve("second"), file);
            Table table =
                    new Table("%,d quads".formatted(quads), "CPU s", "s", "quads/s", "of the sequential loader's %");
            double own = row(table, "Jena's sequential loader", quads, 0, () -> sequential(scratch.resolve("a"), file));
            row(table, "hearsay load (with text index)", quads, own, () -> bulk(scratch.resolve("b"), file));
            row(
                    table,
                    "ingestion's transactions (with text index)",
                    quads,
                    own,
                    () -> batches(scratch.resolve("c"), graphs));
            table.print();
        } finally {
            delete(scratch);
        }
    }

    /** What is timed; may fail as files do. */
    private interface Timed {
        void run() throws IOException;
    }

    private static double row(Table table, String name, long quads, double compared, Timed load) throws IOException {
        long processor = Usage.processor();
        long began = System.nanoTime();
        load.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = (Usage.processor() - processor) / 1e9;
        double rate = quads / seconds;
        table.row(name, used, seconds, rate, compared == 0 ? 100.0 : 100 * rate / compared);
        return rate;
    }

    private static void sequential(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, values) -> {});
        loader.startBulk();
        loader.load(file.toString());
        loader.finishBulk();
        TDBInternal.expel(dataset);
    }

    private static void bulk(Path folder, Path file) {
        try (StoreFolder held = StoreFolder.hold(folder, "bench", Duration.ZERO)) {
            BulkLoad.load(held, List.of(file));
        }
    }

    private static void batches(Path folder, List<String> graphs) {
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(folder, "bench", Duration.ZERO))) {
            for (int begin = 0; begin < graphs.size(); begin += BATCH) {
                store.replace(graphs.subList(begin, Math.min(graphs.size(), begin + BATCH)).stream()
                        .map(graph -> new GraphContent(name(graph), graph.getBytes(StandardCharsets.UTF_8)))
                        .toList());
            }
        }
    }

    /** The name that ends each line of a graph's quads. */
    private static String name(String graph) {
        String line = graph.substring(0, graph.indexOf('\n')).strip();
        return line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
    }

    private static List<String> graphs(List<Article> articles, int wanted) {
        ArticleReading reading = ArticleReading.standard();
        List<String> made = articles.stream()
                .map(article -> new String(
                        RdfOutput.nquads(ArticleGraph.quadsWithText(reading.read(article))), StandardCharsets.UTF_8))
                .toList();
        List<String> all = new ArrayList<>();
        long quads = 0;
        for (int copy = 0; quads < wanted; copy++) {
            for (String graph : made) {
                String name = name(graph);
                all.add(
                        copy == 0
                                ? graph
                                : graph.replace(name, name + "-" + copy).replace("_:", "_:c" + copy + "x"));
                quads += graph.lines().count();
            }
        }
        return all;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
