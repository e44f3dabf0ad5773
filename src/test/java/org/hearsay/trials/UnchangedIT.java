package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.ingest.Ingestion;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.source.configuration.SourceFactory;
import org.hearsay.validate.ShapeValidator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over articles that have not changed: no model, no byte; how many it looks at in a second is printed. */
class UnchangedIT {
    private static final int ARTICLES = Integer.getInteger("hearsay.trial.unchanged", 300);

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"texts", "pages"})
    void unchangedArticlesLoadNoModelAndAddNoByte(String kind) {
        Path news = folder.resolve("news");
        if (kind.equals("pages")) {
            TrialNews.writePages(news, ARTICLES);
        } else {
            TrialNews.writeTexts(news, ARTICLES);
        }
        Path data = folder.resolve("data");
        TrialRun.ingest(new StoreLocation.Folder(data), news);
        TreeMap<String, Long> before = sizes(data);
        long begun = System.nanoTime();
        RunReport report;
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(data, "trial", Duration.ZERO));
                ExtractionRun run = new ExtractionRun(
                        () -> {
                            throw new AssertionError("the models were asked for");
                        },
                        new ExtractionRun.Effort(2, Duration.ofMinutes(1)))) {
            report = new Ingestion(store, ShapeValidator.load(), Ingestion.Settings.DEFAULT, TrialRun.NO_MEANING)
                    .ingest(
                            SourceFactory.standard(null, Optional.empty()).sources(List.of(news.toString())),
                            run,
                            TrialRun.SILENT);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d unchanged %s in %.2f s with opening and closing the store, %.2f s without: %.0f a second; store %d bytes before, %d after%n",
                ARTICLES,
                kind,
                seconds,
                report.took().toMillis() / 1e3,
                ARTICLES * 1e3 / report.took().toMillis(),
                sum(before),
                sum(sizes(data)));
        assertThat(report.tally().unchanged()).isEqualTo(ARTICLES);
        assertThat(sizes(data)).isEqualTo(before);
    }

    /** Of the triples' and the index's files, by name. */
    private static TreeMap<String, Long> sizes(Path data) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        for (String part : List.of("tdb2", "text")) {
            try (Stream<Path> files = Files.walk(data.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sizes.put(data.relativize(file).toString(), Files.size(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sizes;
    }

    private static long sum(TreeMap<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
