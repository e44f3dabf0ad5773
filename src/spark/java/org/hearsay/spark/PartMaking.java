package org.hearsay.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.hearsay.article.Problem;
import org.hearsay.load.GraphContent;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.pipeline.MeaningVectors;
import org.hearsay.pipeline.Outcome;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.validate.ShapeValidator;
import scala.Tuple2;

/** Makes one part of the output: reads its articles one after the other and writes their graphs, sorted by graph and then by line. */
record PartMaking(Parts parts, Models models, Duration articleLimit) implements Serializable {
    /** One for all tasks of a process. */
    private static final MeaningVectors MEANINGS = new MeaningVectors();

    /** How many articles came to what. */
    record Tally(int extracted, int known, int setAside) implements Serializable {
        Tally plus(Tally other) {
            return new Tally(extracted + other.extracted, known + other.known, setAside + other.setAside);
        }
    }

    /** @param items sorted by their places */
    Tally make(int part, Iterator<Tuple2<Place, Item>> items) throws IOException {
        Optional<Trail> trail = Trail.of(parts, part);
        Path draft = parts.draft(part, TaskContext.get().taskAttemptId());
        Written written;
        try (OutputStream out = new GZIPOutputStream(parts.create(draft), 1 << 16);
                GraphMaking graphs = new GraphMaking(ShapeValidator.load(), MEANINGS);
                ExtractionRun run = new ExtractionRun(models, new ExtractionRun.Effort(1, articleLimit))) {
            written = new Written(graphs, out);
            if (trail.isPresent()) {
                oneByOne(items, trail.get(), run, written);
            } else {
                run.forEach(Readings.of(readings(items)), written::take);
            }
        }
        parts.finish(part, draft, written.problems);
        return new Tally(written.extracted, written.known, written.problems.size());
    }

    private static void oneByOne(Iterator<Tuple2<Place, Item>> items, Trail trail, ExtractionRun run, Written written)
            throws IOException {
        while (items.hasNext()) {
            Item item = items.next()._2();
            Reading reading = trail.endedAt(item) ? new Reading.SetAside(Trail.problem(item)) : item.reading();
            trail.begin(item);
            run.forEach(Readings.of(List.of(reading)), written::take);
            trail.end(item);
        }
    }

    private static Iterator<Reading> readings(Iterator<Tuple2<Place, Item>> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Reading next() {
                return items.next()._2().reading();
            }
        };
    }

    /** What has been written of a part so far. */
    private static final class Written {
        private final GraphMaking graphs;
        private final OutputStream out;
        private final List<String> problems = new ArrayList<>();
        private int extracted;
        private int known;

        Written(GraphMaking graphs, OutputStream out) {
            this.graphs = graphs;
            this.out = out;
        }

        void take(Outcome outcome) {
            if (outcome instanceof Outcome.SetAside aside) {
                note(aside.problem());
            } else if (outcome instanceof Outcome.Known) {
                known++;
            } else if (outcome instanceof Outcome.Extracted one) {
                GraphMaking.Made made = graphs.of(one.findings());
                if (made instanceof GraphMaking.Sound sound) {
                    write(sound.graph());
                    extracted++;
                } else if (made instanceof GraphMaking.Broken broken) {
                    note(broken.problem());
                }
            }
        }

        private void note(Problem problem) {
            problems.add(problem.line().replaceAll("[\\r\\n]+", " "));
        }

        private void write(GraphContent graph) {
            List<String> lines = new String(graph.triples(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
            try {
                for (String line : lines) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
