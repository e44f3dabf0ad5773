package org.hearsay.spark.derive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.graph.derived.DerivedParts;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.BulkLoad;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.DerivedLayers;
import org.hearsay.pipeline.InventedNews;
import org.hearsay.resolve.Derivation;
import org.hearsay.resolve.InventedReports;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.resolve.said.MeaningVector;
import org.hearsay.spark.LocalCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What two worker processes derive of invented articles, against what one machine derives of them. */
class DerivingJobIT {
    @RegisterExtension
    static final LocalCluster CLUSTER = new LocalCluster();

    @TempDir
    static Path temporary;

    @Test
    void twoWorkersDeriveWhatOneMachineDerives() throws IOException {
        Random random = new Random(7);
        List<ReportedArticle> articles = IntStream.range(0, 400)
                .mapToObj(number -> withMeanings(InventedReports.article("a" + number, random, 160), random))
                .toList();
        Path output = temporary.resolve("derived");
        DerivingJob job = job("invented", output);
        job.run(new JavaSparkContext(CLUSTER.spark().sparkContext()).parallelize(articles, 4));
        Derivation.Noted expected = Derivation.noted(articles);
        assertThat(expected.derived().utterances()).isNotEmpty();
        assertThat(expected.derived().conflicts()).isNotEmpty();
        TreeSet<String> lines = new TreeSet<>(lines(DerivedParts.nquads(expected)));
        lines.addAll(lines(DerivedParts.edition()));
        assertThat(derived(output)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(derived(output))).isEqualTo(lines);
    }

    @Test
    void storeThatIsLoadedWithAllPartsIsLevel() throws IOException {
        Path input = Files.createDirectories(temporary.resolve("graphs"));
        List<GraphContent> graphs = InventedNews.graphs(3, 120);
        write(input.resolve("part-00000.nq.gz"), graphs.subList(0, 50));
        write(input.resolve("part-00001.nq.gz"), graphs.subList(50, 120));
        Path output = temporary.resolve("level");
        job(input.toString(), output).run();
        List<Path> files = new ArrayList<>(parts(output));
        files.add(input.resolve("part-00000.nq.gz"));
        files.add(input.resolve("part-00001.nq.gz"));
        StoreLocation location = StoreLocation.parse(temporary.resolve("store").toString());
        try (StoreFolder folder = StoreFolder.hold(temporary.resolve("store"), "test", Duration.ZERO)) {
            BulkLoad.load(folder, files);
        }
        try (Store store = Stores.openExisting(location, "test")) {
            DerivedChange change = DerivedLayers.rebuild(store);
            assertThat(change.removed()).isZero();
            assertThat(change.added()).isZero();
        }
    }

    @Test
    void jobThatIsBrokenOffMakesOnlyWhatLacks() throws IOException {
        Path input = Files.createDirectories(temporary.resolve("again"));
        write(input.resolve("part-00000.nq.gz"), InventedNews.graphs(5, 20));
        Path output = temporary.resolve("again-out");
        job(input.toString(), output).run();
        Path lost = parts(output).get(0);
        Path other = parts(output).get(1);
        List<String> before = LocalCluster.lines(lost);
        Object kept = Files.getLastModifiedTime(other);
        Files.delete(lost);
        job(input.toString(), output).run();
        assertThat(LocalCluster.lines(lost)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(kept);
    }

    /** Most statements get a vector, nearly the same for the same words. */
    private static ReportedArticle withMeanings(ReportedArticle article, Random random) {
        return new ReportedArticle(
                article.iri(),
                article.published(),
                article.sketch(),
                article.text(),
                article.parties(),
                article.statements().stream()
                        .map(one -> random.nextInt(5) == 0 ? one : withMeaning(one, random))
                        .toList(),
                article.events());
    }

    private static ReportedStatement withMeaning(ReportedStatement one, Random random) {
        Random sense = new Random(one.text().hashCode());
        float[] vector = new float[16];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = sense.nextFloat() - 0.5f + (random.nextFloat() - 0.5f) / 4;
        }
        return new ReportedStatement(
                one.iri(),
                one.article(),
                one.speakers(),
                one.outer(),
                one.addressee(),
                one.text(),
                MeaningVector.code(vector),
                one.act(),
                one.denied(),
                one.quoted(),
                one.saidOn(),
                one.relayedBy(),
                one.mentions(),
                one.places());
    }

    private static DerivingJob job(String input, Path output) {
        return new DerivingJob(CLUSTER.spark(), new DerivingJob.Order(input, output.toString(), 3));
    }

    private static void write(Path file, List<GraphContent> graphs) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (GraphContent graph : graphs) {
                out.write(graph.triples());
            }
        }
    }

    private static List<Path> parts(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".nq.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> derived(Path output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(output)) {
            lines.addAll(LocalCluster.lines(part));
        }
        return lines;
    }

    private static List<String> lines(byte[] nquads) {
        return new String(nquads, UTF_8).lines().toList();
    }
}
