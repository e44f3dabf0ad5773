package org.hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.source.warc.WarcFile;
import scala.Tuple2;

/**
 * The articles of an input on any Hadoop file system, by the same readers as on one machine. JSON Lines are split by lines, Parquet by row
 * groups, WARC by files.
 */
final class Corpus {
    /** How articles are kept. */
    enum Format {
        JSONL,
        PARQUET,
        WARC
    }

    private final SparkSession spark;
    private final String input;

    /** @param input a file, folder or pattern, as Hadoop knows them */
    Corpus(SparkSession spark, String input) {
        this.spark = spark;
        this.input = input;
    }

    JavaPairRDD<Place, Item> items(Format format) {
        return switch (format) {
            case JSONL -> lines();
            case PARQUET -> rows();
            case WARC -> records();
        };
    }

    private JavaPairRDD<Place, Item> lines() {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        var read = (JavaNewHadoopRDD<LongWritable, Text>) context.newAPIHadoopFile(
                input, TextInputFormat.class, LongWritable.class, Text.class, context.hadoopConfiguration());
        String root = input;
        JavaRDD<Tuple2<Place, Item>> items = read.mapPartitionsWithInputSplit(
                (split, lines) -> {
                    String file = name(root, ((FileSplit) split).getPath().toString());
                    Iterator<Tuple2<Place, Item>> articles = flat(
                            lines, line -> line(file, line._1().get(), line._2().toString()));
                    return new UpToDamage<>(articles, damage -> damaged(file, damage));
                },
                false);
        return items.mapToPair(item -> item);
    }

    private static Tuple2<Place, Item> damaged(String file, IOException damage) {
        Item.Refused refused = new Item.Refused(
                ProblemCode.TRUNCATED,
                file,
                null,
                "the rest of the file cannot be read (" + damage.getMessage() + ")",
                "Fetch the file again; what stands before that was read.");
        return new Tuple2<>(new Place(file, file, Long.MAX_VALUE), refused);
    }

    private JavaPairRDD<Place, Item> rows() {
        String root = input;
        JavaRDD<Row> rows = spark.read()
                .parquet(input)
                .select(col("_metadata.file_path"), col("_metadata.row_index"), to_json(struct("*")))
                .toJavaRDD();
        return rows.flatMapToPair(row -> line(name(root, row.getString(0)), row.getLong(1), row.getString(2)));
    }

    private JavaPairRDD<Place, Item> records() {
        String root = input;
        JavaPairRDD<String, PortableDataStream> files = new JavaSparkContext(spark.sparkContext()).binaryFiles(input);
        return files.flatMapToPair(file -> {
            String name = name(root, file._1());
            Readings readings = new WarcFile(Metadata.NONE).read(name, file._2().open(), Holdings.NONE);
            return new Placed(name, readings);
        });
    }

    /** What stands on one line: an article, a problem, or nothing. */
    private static Iterator<Tuple2<Place, Item>> line(String file, long position, String line) {
        if (line.isBlank()) {
            return List.<Tuple2<Place, Item>>of().iterator();
        }
        ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        Item item = Item.of(
                new JsonLines(Metadata.NONE).read(file, in, Holdings.NONE).next());
        // the reader saw one line; people look for the place in the file
        Item told = item instanceof Item.Refused refused
                ? new Item.Refused(refused.code(), file + "@" + position, null, refused.message(), refused.remedy())
                : item;
        return List.of(new Tuple2<>(new Place(told.identity(), file, position), told))
                .iterator();
    }

    private interface Expand<T> {
        Iterator<Tuple2<Place, Item>> apply(T from);
    }

    private static <T> Iterator<Tuple2<Place, Item>> flat(Iterator<T> from, Expand<T> expand) {
        Iterable<T> all = () -> from;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(one -> {
                    Iterable<Tuple2<Place, Item>> items = () -> expand.apply(one);
                    return StreamSupport.stream(items.spliterator(), false);
                })
                .iterator();
    }

    /** A file's path below the input's; its own name where the input is that file or a pattern. */
    static String name(String root, String path) {
        String plain = path.replaceFirst("^file:/+", "/");
        String start = root.replaceFirst("^file:/+", "/").replaceFirst("/*$", "/");
        return plain.startsWith(start) ? plain.substring(start.length()) : plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** A file's readings with their places. */
    private static final class Placed implements Iterator<Tuple2<Place, Item>> {
        private final String file;
        private final Readings readings;
        private final Iterator<Integer> numbers =
                IntStream.iterate(0, i -> i + 1).iterator();

        Placed(String file, Readings readings) {
            this.file = file;
            this.readings = readings;
        }

        @Override
        public boolean hasNext() {
            boolean more = readings.hasNext();
            if (!more) {
                readings.close();
            }
            return more;
        }

        @Override
        public Tuple2<Place, Item> next() {
            Item item = Item.of(readings.next());
            return new Tuple2<>(new Place(item.identity(), file, numbers.next()), item);
        }
    }
}
