package org.hearsay.spark;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.spark.sql.SparkSession;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.pipeline.Outcome;
import org.hearsay.source.Readings;
import org.hearsay.validate.ShapeValidator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

/**
 * A master with two worker processes on this machine, from the jars that Maven keeps, for the tests of a class; and what they read its
 * output by.
 */
public final class LocalCluster implements BeforeAllCallback, AfterAllCallback {
    /** Finds quotations and nothing more, so that it needs no model. */
    static final Models LIGHT = () -> new ArticleReading(List.of(new QuotationAnnotator()), List.of());

    private @Nullable SparkSession spark;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        spark = start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        spark().stop();
    }

    /** @throws NullPointerException before the tests begin */
    public SparkSession spark() {
        return Objects.requireNonNull(spark);
    }

    private static SparkSession start() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("java.class.path");
        for (String entry : classPath.split(File.pathSeparator)) {
            link(jars, Path.of(entry));
        }
        return SparkSession.builder()
                .master(System.getProperty("hearsay.spark.master", "local-cluster[2,1,2048]"))
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

    /** What one machine makes of the same readings. */
    static DatasetGraph oneMachine(Models models, List<Readings> inputs) {
        DatasetGraph all = DatasetGraphFactory.createGeneral();
        try (GraphMaking graphs = new GraphMaking(ShapeValidator.load());
                ExtractionRun run = new ExtractionRun(models, new ExtractionRun.Effort(1, Duration.ofMinutes(5)))) {
            inputs.forEach(input -> run.forEach(input, outcome -> {
                if (outcome instanceof Outcome.Extracted extracted) {
                    GraphMaking.Sound sound = (GraphMaking.Sound) graphs.of(extracted.findings());
                    RDFDataMgr.read(all, new ByteArrayInputStream(sound.graph().triples()), Lang.NQUADS);
                }
            }));
        }
        return all;
    }

    /** All quads of an output's parts. */
    static DatasetGraph quads(Path output) throws IOException {
        DatasetGraph all = DatasetGraphFactory.createGeneral();
        for (Path part : parts(output)) {
            String text = String.join("\n", lines(part));
            RDFDataMgr.read(all, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Lang.NQUADS);
        }
        return all;
    }

    static List<Path> parts(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("graphs"))) {
            return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
        }
    }

    public static List<String> lines(Path part) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** All lines that tell of problems. */
    static List<String> problems(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("problems"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(LocalCluster::read)
                    .toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
