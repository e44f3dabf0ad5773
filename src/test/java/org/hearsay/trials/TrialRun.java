package org.hearsay.trials;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hearsay.article.Problem;
import org.hearsay.cli.console.StopSignal;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.ingest.Ingestion;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.source.Source;
import org.hearsay.source.configuration.SourceFactory;
import org.hearsay.validate.ShapeValidator;

/** An ingesting run as {@code hearsay ingest} makes it, with {@link LightExtractor} in place of the language models. */
public final class TrialRun {
    static final Ingestion.Listener SILENT = new Ingestion.Listener() {
        @Override
        public void setAside(Problem problem) {
            throw new AssertionError(problem.line());
        }

        @Override
        public void progress(int done, List<Problem> setAside) {}
    };

    /** In place of the model that gives the vectors of statements. */
    static final UnaryOperator<List<String>> NO_MEANING =
            texts -> texts.stream().map(text -> "").toList();

    private TrialRun() {}

    /** For a process of its own, that can be killed: the store, then the folder of articles. Says when it begins and ends. */
    public static void main(String[] arguments) {
        System.out.println("begun");
        try (StopSignal stop = new StopSignal(() -> {});
                Store store = Stores.open(StoreLocation.parse(arguments[0]), "trial")) {
            RunReport report = ingest(store, Path.of(arguments[1]), Ingestion.Settings.DEFAULT.until(stop));
            System.out.println("ended " + report.tally().seen());
        }
    }

    static RunReport ingest(StoreLocation location, Path articles) {
        try (Store store = Stores.open(location, "trial")) {
            return ingest(store, articles);
        }
    }

    public static RunReport ingest(Store store, Path articles) {
        return ingest(store, articles, Ingestion.Settings.DEFAULT);
    }

    public static RunReport ingest(Store store, Path articles, Ingestion.Settings settings) {
        Source source = SourceFactory.standard(null, Optional.empty()).sources(List.of(articles.toString()));
        ExtractionRun.Effort effort = new ExtractionRun.Effort(2, Duration.ofMinutes(1));
        try (ExtractionRun run = new ExtractionRun(LightExtractor::reading, effort)) {
            return new Ingestion(store, ShapeValidator.load(), settings, NO_MEANING).ingest(source, run, SILENT);
        }
    }
}
