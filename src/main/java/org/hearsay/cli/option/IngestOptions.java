package org.hearsay.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.article.Problem;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.RunSummary;
import org.hearsay.cli.console.StopSignal;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.Tally;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.ingest.Ingestion;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.source.Source;
import org.hearsay.validate.ShapeValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common that read articles into a store. */
public final class IngestOptions {
    @Mixin
    InputOptions input = new InputOptions();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(names = "--again", description = "Extract also the articles that have not changed since they were loaded.")
    boolean again;

    @Option(
            names = "--retire",
            description =
                    "Take out of the store the articles that PATH and --sources do not have, with all that followed"
                            + " from them. Not together with feeds, which drop what is old.")
    boolean retire;

    @Option(
            names = "--retire-limit",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description =
                    "Retire nothing where more than this share of the store would go: a folder may not be mounted."
                            + " Default: ${DEFAULT-VALUE}.")
    int retireLimit;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Write what the run did there, as JSON. Always in last-run.json in a store's folder.")
    @Nullable
    Path summary;

    public RunReport ingest(StoreLocation location, Console console) {
        return ingest(location, console, again ? Ingestion.Rereading.ALL : Ingestion.Rereading.CHANGED);
    }

    /** Reads also what was set aside before. */
    public RunReport retry(StoreLocation location, Console console) {
        return ingest(location, console, again ? Ingestion.Rereading.ALL : Ingestion.Rereading.SET_ASIDE);
    }

    private RunReport ingest(StoreLocation location, Console console, Ingestion.Rereading rereading) {
        Source source = input.source(visits(location));
        try (StopSignal stop = new StopSignal(() -> console.say("stopping when the articles in hand are stored ..."));
                Store store = Stores.open(location, commandLine());
                ExtractionRun run = input.run()) {
            Ingestion.Settings settings = Ingestion.Settings.DEFAULT
                    .with(rereading)
                    .retiring(retire ? retireLimit : 0)
                    .named(commandLine())
                    .until(stop);
            RunReport report = new Ingestion(store, ShapeValidator.load(), settings)
                    .ingest(source, run, new Telling(console, source.count()));
            console.say(line(report) + " The store %s holds %d articles.".formatted(location, store.count()));
            summarize(report, location);
            return report;
        }
    }

    private static String line(RunReport report) {
        Tally tally = report.tally();
        return (report.ending() == Ending.STOPPED ? "stopped; the next run goes on from here. " : "")
                + "read %d: %d new, %d changed, %d unchanged, %d set aside%s."
                        .formatted(
                                tally.seen(),
                                tally.added(),
                                tally.changed(),
                                tally.unchanged(),
                                tally.setAside(),
                                tally.retired() == 0 ? "" : ", " + tally.retired() + " retired");
    }

    private void summarize(RunReport report, StoreLocation location) {
        if (location instanceof StoreLocation.Folder folder) {
            RunSummary.write(folder.path().resolve(RunSummary.FILE), report, location.toString(), commandLine());
        }
        if (summary != null) {
            RunSummary.write(summary.toAbsolutePath(), report, location.toString(), commandLine());
        }
    }

    /** What was typed; passwords never stand there. */
    private String commandLine() {
        return command == null
                ? "ingest"
                : command.name() + " "
                        + String.join(
                                " ", command.commandLine().getParseResult().originalArgs());
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
