package org.hearsay.spark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.SparkSession;
import org.hearsay.graph.Release;
import org.hearsay.spark.PartMaking.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A corpus to N-Quads, for {@code hearsay load} or another store's bulk loader:
 *
 * <pre>{@code
 * spark-submit --class org.hearsay.spark.ExtractionJob hearsay-spark.jar --input hdfs:///news --output hdfs:///graphs
 * }</pre>
 *
 * First the articles go to the part that their IRI names, which brings equal ones together; then each part is read and written as a whole.
 * The parts do not depend on the number of machines. An article that fails is set aside in the part's problems; a job that is started
 * anew with the same options makes only the parts that lack.
 */
public final class ExtractionJob {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionJob.class);
    private static final Set<String> OPTIONS = Set.of("input", "output", "format", "parts", "article-timeout");

    private final SparkSession spark;
    private final Models models;

    ExtractionJob(SparkSession spark, Models models) {
        this.spark = spark;
        this.models = models;
    }

    /**
     * What to do.
     *
     * @param parts of the output: about one for each thousand articles
     */
    record Order(String input, Corpus.Format format, String output, int parts, Duration articleLimit) {
        static Order parse(String[] arguments) {
            Map<String, String> options = Options.parse(arguments, OPTIONS);
            String format = options.getOrDefault("format", "jsonl").toUpperCase(Locale.ROOT);
            return new Order(
                    Options.needed(options, "input"),
                    Corpus.Format.valueOf(format),
                    Options.needed(options, "output"),
                    Integer.parseInt(options.getOrDefault("parts", "200")),
                    Duration.ofSeconds(Long.parseLong(options.getOrDefault("article-timeout", "300"))));
        }

        String note() {
            return "input=%s format=%s parts=%d version=%s%n".formatted(input, format, parts, Release.VERSION);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Order order = Order.parse(arguments);
        try (SparkSession spark = SparkSession.builder().appName("hearsay").getOrCreate()) {
            Tally tally = new ExtractionJob(spark, Models.STANDARD).run(order);
            LOG.info(
                    "{} articles extracted, {} met twice, {} set aside",
                    tally.extracted(),
                    tally.known(),
                    tally.setAside());
        }
    }

    /** Does it, and counts what this run did; what an earlier one did is not counted. */
    Tally run(Order order) throws IOException {
        Parts parts = Parts.in(order.output(), spark.sparkContext().hadoopConfiguration());
        parts.begin(order.note());
        Set<Integer> done = Set.copyOf(parts.done());
        JavaPairRDD<Place, Item> items = new Corpus(spark, order.input())
                .items(order.format())
                .repartitionAndSortWithinPartitions(Place.byIdentity(order.parts()));
        PartMaking making = new PartMaking(parts, models, order.articleLimit());
        List<Tally> tallies = items.mapPartitions(articles -> {
                    int part = TaskContext.getPartitionId();
                    return done.contains(part)
                            ? List.<Tally>of().iterator()
                            : List.of(making.make(part, articles)).iterator();
                })
                .collect();
        parts.end();
        return tallies.stream().reduce(new Tally(0, 0, 0), Tally::plus);
    }
}
