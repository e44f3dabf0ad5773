package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.RowFormat;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.RemoteStore;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Clients ask saved queries over HTTP while a writer replaces articles, a batch of sixteen at a time, as fast as it can. All articles
 * of a batch tell of the same year; a reader who saw two years in one batch would have seen a mixed state.
 */
class ReadersTrialIT {
    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("hearsay.trial.readers", 8);
    private static final int BATCHES = 3;
    private static final int SIZE = 16;
    private static final Pattern ROW = Pattern.compile("in the year (\\d+).*?batch-(\\d)-(\\d+)\\.txt");
    private static final Credentials EDITOR = new Credentials("hearsay", "a password for tests");

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void noReaderSeesAMixedState() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        ServerOptions options = new ServerOptions(folder, 0, Optional.of(EDITOR), List.of(), false);
        try (HearsayServer server = HearsayServer.start(options)) {
            StoreLocation.Endpoint endpoint = StoreLocation.Endpoint.of(server.dataset());
            Store store = new RemoteStore(endpoint, Optional.of(EDITOR));
            for (int batch = 0; batch < BATCHES; batch++) {
                store.replace(edition(batch, 0));
            }
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                readers.add(clients.submit(reader(endpoint)));
            }
            int replaced = write(store);
            over.set(true);
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> reader : readers) {
                nanos.addAll(reader.get());
            }
            report(replaced, nanos);
        } finally {
            clients.shutdownNow();
        }
    }

    private int write(Store store) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int replaced = 0;
        for (int edition = 1; System.nanoTime() < end; edition++) {
            store.replace(edition(edition % BATCHES, edition));
            replaced += SIZE;
        }
        return replaced;
    }

    private Callable<List<Long>> reader(StoreLocation.Endpoint endpoint) {
        return () -> {
            List<Long> nanos = new ArrayList<>();
            SavedQuery query = SavedQueries.load(Path.of("queries")).get("said-by");
            try (QueryRunner runner = QueryRunner.open(endpoint)) {
                while (!over.get() || nanos.isEmpty()) {
                    long begun = System.nanoTime();
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    runner.run(query, Map.of()).write(rows, RowFormat.CSV, 120);
                    nanos.add(System.nanoTime() - begun);
                    assertUnmixed(rows.toString(StandardCharsets.UTF_8));
                }
            }
            return nanos;
        };
    }

    private static void assertUnmixed(String csv) {
        Map<String, String> years = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Matcher row = ROW.matcher(csv);
        while (row.find()) {
            String before = years.putIfAbsent(row.group(2), row.group(1));
            assertThat(before == null || before.equals(row.group(1)))
                    .as("one year in batch %s", row.group(2))
                    .isTrue();
            rows.merge(row.group(2), 1, Integer::sum);
        }
        assertThat(rows).hasSize(BATCHES);
        assertThat(rows.values()).as("statements of each batch").containsOnly(SIZE);
    }

    private static List<GraphContent> edition(int batch, int edition) {
        List<GraphContent> graphs = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            String text = "Ada Quist said that the boats come back in the year " + (2031 + edition) + ".\n";
            Article article = Article.of("batch-" + batch + "-" + i + ".txt", text);
            byte[] quads = RdfOutput.nquads(
                    ArticleGraph.quadsWithText(LightExtractor.reading().read(article)));
            graphs.add(new GraphContent(article.iri(), quads));
        }
        return graphs;
    }

    private static void report(int replaced, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%d clients asked %d times while %d articles were replaced in %d s: median %d ms, 95th percentile %d ms, slowest %d ms%n",
                CLIENTS,
                sorted.size(),
                replaced,
                SECONDS,
                sorted.get(sorted.size() / 2) / 1_000_000,
                sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000);
        assertThat(replaced).isPositive();
    }
}
