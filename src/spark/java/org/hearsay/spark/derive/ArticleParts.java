package org.hearsay.spark.derive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.hearsay.graph.ReportReader;
import org.hearsay.resolve.report.ReportedArticle;
import org.jspecify.annotations.Nullable;

/** Articles out of N-Quads in which the lines of each graph stand together, as {@link org.hearsay.spark.ExtractionJob} writes them. */
final class ArticleParts {
    private ArticleParts() {}

    /** Each file is read as a whole by one task. @param input a folder, file or pattern, as Hadoop knows them */
    static JavaRDD<ReportedArticle> read(SparkSession spark, String input) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Configuration whole = new Configuration(context.hadoopConfiguration());
        whole.setLong(FileInputFormat.SPLIT_MINSIZE, Long.MAX_VALUE);
        return context.newAPIHadoopFile(input, TextInputFormat.class, LongWritable.class, Text.class, whole)
                .map(line -> line._2().toString())
                .mapPartitions(lines -> new ByGraph(lines))
                .flatMap(graph -> articles(graph).iterator());
    }

    private static List<ReportedArticle> articles(String nquads) {
        try {
            return ReportReader.read(new ByteArrayInputStream(nquads.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of one graph after another, each graph's as one text. */
    private static final class ByGraph implements Iterator<String> {
        private final Iterator<String> lines;
        private @Nullable String next;

        ByGraph(Iterator<String> lines) {
            this.lines = lines;
            this.next = lines.hasNext() ? lines.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            String line = next;
            if (line == null) {
                throw new NoSuchElementException();
            }
            String graph = QuadParts.graph(line);
            StringBuilder text = new StringBuilder();
            while (line != null && QuadParts.graph(line).equals(graph)) {
                text.append(line).append('\n');
                line = lines.hasNext() ? lines.next() : null;
            }
            next = line;
            return text.toString();
        }
    }
}
