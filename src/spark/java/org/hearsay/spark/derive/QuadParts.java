package org.hearsay.spark.derive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.hearsay.spark.ByName;
import org.hearsay.spark.Parts;
import scala.Tuple2;

/**
 * Writes quads into parts, each quad into the one that its subject names, sorted by graph and then by line, each once.
 *
 * @param number of parts
 */
record QuadParts(Parts parts, int number) implements Serializable {

    /** Lines of N-Quads by their graph, which stands last. */
    private interface Order extends Comparator<String>, Serializable {}

    private static final Order BY_GRAPH = (a, b) ->
            Comparator.comparing(QuadParts::graph).thenComparing(line -> line).compare(a, b);

    static String graph(String line) {
        return line.substring(line.lastIndexOf('<'));
    }

    /** The lines of some N-Quads. */
    static Iterator<String> lines(byte[] nquads) {
        return new String(nquads, StandardCharsets.UTF_8).lines().iterator();
    }

    /** True if none is to be made any more. */
    boolean isDone() throws IOException {
        return parts.done().size() == number;
    }

    /** Makes those that are not there. */
    void write(JavaRDD<String> lines) throws IOException {
        Set<Integer> done = Set.copyOf(parts.done());
        QuadParts self = this;
        lines.mapToPair(line -> new Tuple2<>(line, true))
                .repartitionAndSortWithinPartitions(new ByName(number, QuadParts::subject), BY_GRAPH)
                .keys()
                .foreachPartition(sorted -> {
                    int part = TaskContext.getPartitionId();
                    if (!done.contains(part)) {
                        self.make(part, sorted);
                    }
                });
        parts.end();
    }

    private void make(int part, Iterator<String> sorted) throws IOException {
        Path draft = parts.draft(part, TaskContext.get().taskAttemptId());
        try (OutputStream out = new GZIPOutputStream(parts.create(draft), 1 << 16)) {
            String before = "";
            while (sorted.hasNext()) {
                String line = sorted.next();
                if (!line.equals(before)) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                before = line;
            }
        }
        parts.finish(part, draft, List.of());
    }

    private static String subject(Object line) {
        String quad = (String) line;
        return quad.substring(0, quad.indexOf(' '));
    }
}
