package org.hearsay.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.QueryFolders;
import org.hearsay.cli.option.RowOutput;
import org.hearsay.cli.option.StoreOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay runs}: what runs did. */
@Command(
        name = "runs",
        description =
                "List the runs that changed the store: when, how they ended, how many articles came, changed, went or were set"
                        + " aside. With RUN, what that run wrote, retired and set aside. A run that changed nothing leaves no"
                        + " record; last-run.json in the store's folder tells of the last run, whatever it did.")
public final class RunsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    QueryFolders folders = new QueryFolders();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "A run's IRI, as the list has it, or its last part.")
    @Nullable
    String run;

    @Mixin
    RowOutput output = new RowOutput();

    public RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SavedQueries queries = folders.load(console);
        try (QueryRunner runner = QueryRunner.open(store.location())) {
            if (run == null) {
                output.answer(runner, queries.get("runs"), Map.of(), console);
            } else {
                output.answer(runner, queries.get("run"), Map.of("run", run), console);
            }
            return ExitCode.OK;
        }
    }
}
