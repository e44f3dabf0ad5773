package org.hearsay.spark.derive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.hearsay.graph.Release;
import org.hearsay.graph.derived.DerivedParts;
import org.hearsay.resolve.Strand;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.spark.Options;
import org.hearsay.spark.Parts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows across the articles that {@link org.hearsay.spark.ExtractionJob} wrote, for {@code hearsay load --no-derive} together with
 * those, or for another store's bulk loader:
 *
 * <pre>{@code
 * spark-submit --class org.hearsay.spark.derive.DerivingJob hearsay.jar --input hdfs:///graphs/graphs --output hdfs:///derived
 * }</pre>
 *
 * First who is who, then layer by layer; each in a folder of its own. A job that is started anew with the same options makes only the
 * parts that lack.
 */
public final class DerivingJob {
    private static final Logger LOG = LoggerFactory.getLogger(DerivingJob.class);
    private static final Set<String> OPTIONS = Set.of("input", "output", "parts");

    private final SparkSession spark;
    private final Order order;

    DerivingJob(SparkSession spark, Order order) {
        this.spark = spark;
        this.order = order;
    }

    /**
     * What to do.
     *
     * @param parts of each layer's output
     */
    record Order(String input, String output, int parts) {
        static Order parse(String[] arguments) {
            Map<String, String> options = Options.parse(arguments, OPTIONS);
            return new Order(
                    Options.needed(options, "input"),
                    Options.needed(options, "output"),
                    Integer.parseInt(options.getOrDefault("parts", "200")));
        }

        String note() {
            return "input=%s parts=%d derivation=%s%n".formatted(input, parts, Release.derivation());
        }
    }

    public static void main(String[] arguments) throws IOException {
        Order order = Order.parse(arguments);
        try (SparkSession spark = SparkSession.builder().appName("hearsay").getOrCreate()) {
            new DerivingJob(spark, order).run();
        }
    }

    void run() throws IOException {
        run(ArticleParts.read(spark, order.input()));
    }

    /** Makes what lacks of what follows from some articles. */
    void run(JavaRDD<ReportedArticle> from) throws IOException {
        JavaRDD<ReportedArticle> articles = from.persist(StorageLevel.MEMORY_AND_DISK_SER());
        Later<PartyStage> parties = new Later<>(() -> new PartyStage(articles));
        Later<JavaRDD<Known>> known =
                new Later<>(() -> parties.get().known(articles).persist(StorageLevel.MEMORY_AND_DISK_SER()));
        write("parties", () -> parties.get().lines());
        write("ledger", () -> ledger(known.get()));
        for (Strand<?> strand : Strand.all()) {
            write(strand.name(), () -> new LayerStage<>(strand).lines(known.get()));
        }
    }

    /** Made at the first asking, for a job that goes on may not need it. */
    private static final class Later<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Later(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            T known = made == null ? maker.get() : made;
            made = known;
            return known;
        }
    }

    private JavaRDD<String> ledger(JavaRDD<Known> known) {
        JavaRDD<String> edition = new JavaSparkContext(spark.sparkContext())
                .parallelize(List.of(DerivedParts.edition()), 1)
                .flatMap(QuadParts::lines);
        return known.flatMap(one -> QuadParts.lines(
                        DerivedParts.nquads(Map.of(one.article().iri(), Strand.entries(one.article(), one.who())))))
                .union(edition);
    }

    private void write(String name, Supplier<JavaRDD<String>> lines) throws IOException {
        Parts parts = Parts.in(order.output() + "/" + name, spark.sparkContext().hadoopConfiguration());
        parts.begin(order.note());
        QuadParts quads = new QuadParts(parts, order.parts());
        if (!quads.isDone()) {
            quads.write(lines.get());
        }
        LOG.info("{} is done", name);
    }
}
