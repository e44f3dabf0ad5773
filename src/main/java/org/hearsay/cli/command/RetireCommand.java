package org.hearsay.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.ingest.RetirementRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay retire}: single articles out of the store. */
@Command(
        name = "retire",
        description =
                "Take articles out of the store, with all that followed from them. Their hashes and dates stay in the record"
                        + " of the runs. hearsay ingest --retire takes out all that its sources have no more.")
public final class RetireCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "ARTICLE",
            arity = "1..*",
            description = "IRIs or file names, as hearsay ask articles tells them.")
    List<String> names = List.of();

    public RetireCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = Stores.openExisting(store.location(), "retire")) {
            List<String> unknown = RetirementRun.retire(open, names, "retire " + String.join(" ", names));
            unknown.forEach(name -> console.say(
                    "there is no article " + name + " in the store: hearsay ask articles lists those there are"));
            console.say("The store %s holds %d articles.".formatted(store.location(), open.count()));
            return unknown.isEmpty() ? ExitCode.OK : ExitCode.SET_ASIDE;
        }
    }
}
