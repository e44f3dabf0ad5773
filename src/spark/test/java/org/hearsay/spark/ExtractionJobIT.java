package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.spark.sql.SparkSession;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.article.Metadata;
import org.hearsay.extract.Findings;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.pipeline.Outcome;
import org.hearsay.source.Holdings;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.spark.PartMaking.Tally;
import org.hearsay.validate.ShapeValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on two worker processes. With a light reading, which finds quotations and nothing more; with {@code -Dhearsay.spark.models=true}
 * the models that Hearsay ships.
 */
class ExtractionJobIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Models LIGHT = () -> new ArticleReading(List.of(new QuotationAnnotator()), List.of());
    private static final Models MODELS = Boolean.getBoolean("hearsay.spark.models") ? Models.STANDARD : LIGHT;
    private static final int ARTICLES = 12;

    private static SparkSession spark;

    @TempDir
    static Path temporary;

    @BeforeAll
    static void startWorkers() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("java.class.path");
        for (String entry : classPath.split(File.pathSeparator)) {
            link(jars, Path.of(entry));
        }
        spark = SparkSession.builder()
                .master("local-cluster[2,1,2048]")
                .appName("hearsay")
                .config("spark.executor.memory", "2g")
                .config("spark.executor.extraClassPath", classPath)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    private static void link(Path jars, Path jar) throws IOException {
        if (jar.toString().endsWith(".jar")) {
            try {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            } catch (FileAlreadyExistsException e) {
                // of an earlier run
            }
        }
    }

    @AfterAll
    static void stopWorkers() {
        spark.stop();
    }

    @Test
    void twoWorkersMakeWhatOneMachineMakes() throws IOException {
        Path input = input("same");
        Path output = temporary.resolve("same-out");
        Tally tally = job(input, output, Corpus.Format.JSONL);
        assertThat(tally).isEqualTo(new Tally(ARTICLES, 1, 1));
        assertThat(IsoMatcher.isomorphic(quads(output), oneMachine(input))).isTrue();
        assertThat(Files.readString(output.resolve(onlyProblem(output)))).contains("MALFORMED");
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

    @Test
    void parquetGivesTheSameArticles() throws IOException {
        Path input = input("columns");
        Path columns = temporary.resolve("columns.parquet");
        spark.read().json(input.toString()).drop("_corrupt_record").write().parquet(columns.toString());
        Path output = temporary.resolve("columns-out");
        assertThat(job(columns, output, Corpus.Format.PARQUET).extracted()).isEqualTo(ARTICLES);
    }

    private static Tally job(Path input, Path output, Corpus.Format format) throws IOException {
        return new ExtractionJob(spark, MODELS)
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
        DatasetGraph all = DatasetGraphFactory.createGeneral();
        try (GraphMaking graphs = new GraphMaking(ShapeValidator.load());
                ExtractionRun run = new ExtractionRun(MODELS, new ExtractionRun.Effort(1, Duration.ofMinutes(5)))) {
            for (String file : List.of("a.jsonl", "b.jsonl")) {
                InputStream in = Files.newInputStream(input.resolve(file));
                run.forEach(new JsonLines(Metadata.NONE).read(file, in, Holdings.NONE), outcome -> {
                    if (outcome instanceof Outcome.Extracted extracted) {
                        add(graphs, extracted.findings(), all);
                    }
                });
            }
        }
        return all;
    }

    private static void add(GraphMaking graphs, Findings findings, DatasetGraph all) {
        byte[] quads = ((GraphMaking.Sound) graphs.of(findings)).graph().triples();
        RDFDataMgr.read(all, new ByteArrayInputStream(quads), Lang.NQUADS);
    }

    private static DatasetGraph quads(Path output) throws IOException {
        DatasetGraph all = DatasetGraphFactory.createGeneral();
        for (Path part : parts(output)) {
            String text = String.join("\n", lines(part));
            RDFDataMgr.read(all, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Lang.NQUADS);
        }
        return all;
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

    private static List<Path> parts(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("graphs"))) {
            return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
        }
    }

    private static Path onlyProblem(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("problems"))) {
            return output.relativize(
                    files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow());
        }
    }

    private static List<String> lines(Path part) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }
}
