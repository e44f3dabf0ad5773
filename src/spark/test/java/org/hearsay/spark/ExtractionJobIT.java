package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.spark.LocalCluster.lines;
import static org.hearsay.spark.LocalCluster.parts;
import static org.hearsay.spark.LocalCluster.problems;
import static org.hearsay.spark.LocalCluster.quads;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.spark.PartMaking.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on two worker processes. With a light reading, which finds quotations and nothing more; with {@code -Dhearsay.spark.models=true}
 * the models that Hearsay ships.
 */
class ExtractionJobIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Models MODELS = Boolean.getBoolean("hearsay.spark.models") ? Models.STANDARD : LocalCluster.LIGHT;
    private static final int ARTICLES = 12;

    @RegisterExtension
    static final LocalCluster CLUSTER = new LocalCluster();

    @TempDir
    static Path temporary;

    @Test
    void twoWorkersMakeWhatOneMachineMakes() throws IOException {
        Path input = input("same");
        Path output = temporary.resolve("same-out");
        Tally tally = job(input, output, Corpus.Format.JSONL);
        assertThat(tally).isEqualTo(new Tally(ARTICLES, 1, 1));
        assertThat(IsoMatcher.isomorphic(quads(output), oneMachine(input))).isTrue();
        assertThat(problems(output)).singleElement().asString().contains("MALFORMED");
    }

    /** With real models, articles in which they find something. */
    @Test
    void workersReadTheExamplesAsOneMachineDoes() throws IOException {
        assumeTrue(MODELS == Models.STANDARD, "-Dhearsay.spark.models=true was not given");
        Path input = Files.createDirectories(temporary.resolve("examples"));
        List<String> lines = new ArrayList<>();
        try (Stream<Path> texts = Files.list(Path.of("examples", "articles"))) {
            for (Path text : texts.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                lines.add(JSON.writeValueAsString(Map.of(
                        "url", "https://news.example/" + text.getFileName(), "text", Files.readString(text))));
            }
        }
        Files.write(input.resolve("a.jsonl"), lines);
        Files.write(input.resolve("b.jsonl"), List.of());
        Path output = temporary.resolve("examples-out");
        assertThat(job(input, output, Corpus.Format.JSONL)).isEqualTo(new Tally(lines.size(), 0, 0));
        assertThat(IsoMatcher.isomorphic(quads(output), oneMachine(input))).isTrue();
    }

    @Test
    void partsAreSortedAndMadeOnce() throws IOException {
        Path input = input("again");
        Path output = temporary.resolve("again-out");
        job(input, output, Corpus.Format.JSONL);
        Path part = parts(output).get(0);
        List<String> lines = lines(part);
        assertThat(graphs(lines)).isSorted().doesNotHaveDuplicates();
        byte[] before = Files.readAllBytes(part);
        Files.delete(part);
        Tally tally = job(input, output, Corpus.Format.JSONL);
        assertThat(tally.extracted()).isPositive().isLessThan(ARTICLES);
        assertThat(lines(part)).isEqualTo(lines);
        assertThat(before).isNotEmpty();
    }

    @Test
    void folderOfAnotherJobIsRefused() throws IOException {
        Path input = input("first");
        Path output = temporary.resolve("first-out");
        job(input, output, Corpus.Format.JSONL);
        assertThatThrownBy(() -> job(input("second"), output, Corpus.Format.JSONL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another job");
    }

    private static Tally job(Path input, Path output, Corpus.Format format) throws IOException {
        return new ExtractionJob(CLUSTER.spark(), MODELS)
                .run(new ExtractionJob.Order(input.toString(), format, output.toString(), 4, Duration.ofMinutes(5)));
    }

    /** Articles in two files; one of them stands twice, and one line is broken. */
    private static Path input(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add(JSON.writeValueAsString(Map.of(
                    "url", "https://news.example/" + i,
                    "title", "Harbour " + i,
                    "date", "2024-05-0" + (1 + i % 9),
                    "text", "The harbour master of Port " + i + " said: \"Ship number " + i + " may leave on Friday.\"")));
        }
        Files.write(folder.resolve("a.jsonl"), lines.subList(0, ARTICLES / 2));
        List<String> rest = new ArrayList<>(lines.subList(ARTICLES / 2, ARTICLES));
        rest.add(lines.get(0));
        rest.add("{\"text\": ");
        Files.write(folder.resolve("b.jsonl"), rest);
        return folder;
    }

    private static DatasetGraph oneMachine(Path input) throws IOException {
        List<Readings> files = new ArrayList<>();
        for (String file : List.of("a.jsonl", "b.jsonl")) {
            InputStream in = Files.newInputStream(input.resolve(file));
            files.add(new JsonLines(Metadata.NONE).read(file, in, Holdings.NONE));
        }
        return LocalCluster.oneMachine(MODELS, files);
    }

    private static List<String> graphs(List<String> lines) {
        List<String> graphs = new ArrayList<>();
        for (String line : lines) {
            String graph = line.substring(line.lastIndexOf('<'));
            if (graphs.isEmpty() || !graphs.get(graphs.size() - 1).equals(graph)) {
                graphs.add(graph);
            }
        }
        return graphs;
    }
}
