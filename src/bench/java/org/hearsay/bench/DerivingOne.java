package org.hearsay.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.pipeline.DerivedLayers;

/** What it costs to bring the derived graphs level with one article more, beside deriving from all, in stores of growing size. */
final class DerivingOne {
    private static final int BATCH = 16;

    private DerivingOne() {}

    /** {@code derive [--stored=N,N...] [--times=N]}: the median of so many articles, one after another. */
    static void run(List<String> arguments) throws IOException {
        int times = Sample.option(arguments, "times", 7);
        Table table = new Table("stored articles", "one more, CPU s", "articles read for it", "all anew, CPU s");
        for (String stored :
                Sample.text(arguments, "stored").orElse("100,1000,5000").split(",")) {
            measure(Integer.parseInt(stored), times, table);
        }
        table.print();
    }

    private static void measure(int stored, int times, Table table) throws IOException {
        Path scratch = Files.createTempDirectory("hearsay-bench");
        AtomicInteger read = new AtomicInteger();
        try (Store store =
                counting(EmbeddedStore.open(StoreFolder.hold(scratch.resolve("s"), "bench", Duration.ZERO)), read)) {
            for (int from = 0; from < stored; from += BATCH) {
                put(store, from, Math.min(stored, from + BATCH));
            }
            DerivedLayers.rebuild(store);
            double[] one = new double[times];
            double[] reads = new double[times];
            for (int i = 0; i < times; i++) {
                put(store, stored + i, stored + i + 1);
                read.set(0);
                one[i] = seconds(() -> DerivedLayers.update(store));
                reads[i] = read.get();
            }
            double all = seconds(() -> DerivedLayers.rebuild(store));
            table.row("%,d".formatted(stored), median(one), median(reads), all);
        } finally {
            StoreLoads.delete(scratch);
        }
    }

    private static void put(Store store, int from, int to) {
        List<GraphContent> graphs = new ArrayList<>(
                IntStream.range(from, to).mapToObj(InventedPress::graph).toList());
        graphs.add(DerivedLayers.mark(graphs.stream().map(GraphContent::iri).toList()));
        store.replace(graphs);
    }

    private static double seconds(Runnable what) {
        long processor = Usage.processor();
        what.run();
        return (Usage.processor() - processor) / 1e9;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The same store, with the article graphs counted that are read from it. */
    private static Store counting(Store store, AtomicInteger read) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("export") && arguments.length == 2) {
                        read.addAndGet((int) ((Collection<?>) arguments[0])
                                .stream()
                                        .filter(graph -> graph.toString().contains("/article/"))
                                        .count());
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
