package org.hearsay.cli.command;

import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.IngestOptions;
import org.hearsay.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay ingest}: articles into the store. */
@Command(
        name = "ingest",
        description =
                "Read articles into the store. Those that it has already, unchanged and from this version of Hearsay,"
                        + " are passed over, so that a run that was broken off can be started again.")
public final class IngestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    IngestOptions ingest = new IngestOptions();

    public IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.of(ingest.ingest(store.location(), console));
    }
}
