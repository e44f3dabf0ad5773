package org.hearsay.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.article.Problem;
import org.hearsay.cli.console.Console;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.Ingestion;
import org.hearsay.pipeline.RunReport;
import org.hearsay.source.Source;
import org.hearsay.validate.ShapeValidator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code ingest} and {@code up} have in common: reading articles into a store. */
public final class IngestOptions {
    @Mixin
    InputOptions input = new InputOptions();

    @Option(names = "--again", description = "Extract also the articles that have not changed since they were loaded.")
    boolean again;

    public RunReport ingest(StoreLocation location, Console console) {
        Source source = input.source(visits(location));
        try (Store store = Stores.open(location, "ingest");
                ExtractionRun run = input.run()) {
            RunReport report = new Ingestion(store, ShapeValidator.load(), again)
                    .ingest(source, run, new Telling(console, source.count()));
            console.say("read %d: %d new, %d changed, %d unchanged, %d set aside. The store %s holds %d articles."
                    .formatted(
                            report.seen(),
                            report.added(),
                            report.changed(),
                            report.unchanged(),
                            report.setAside().size(),
                            location,
                            store.health().articles()));
            return report;
        }
    }

    /** Visits to the web are remembered beside what came of them. */
    private static Optional<Path> visits(StoreLocation location) {
        return location instanceof StoreLocation.Folder folder
                ? Optional.of(folder.path().resolve("visits.json"))
                : Optional.empty();
    }

    /** Tells the console. */
    private record Telling(Console console, OptionalInt all) implements Ingestion.Listener {
        @Override
        public void setAside(Problem problem) {
            console.warn(problem);
        }

        @Override
        public void progress(int done, List<Problem> setAside) {
            console.progress(done, all, setAside);
        }
    }
}
