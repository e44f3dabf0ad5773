package org.hearsay.cli.command;

import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.IngestOptions;
import org.hearsay.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay retry}: articles that were set aside, once more. */
@Command(
        name = "retry",
        description =
                "Read articles into the store, as ingest does, and among them once more those that failed before. Ingest"
                        + " passes over what failed while it was extracted until it changes, because it would fail again and"
                        + " at length; hearsay ask set-aside lists it.")
public final class RetryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    IngestOptions ingest = new IngestOptions();

    public RetryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.of(ingest.retry(store.location(), console));
    }
}
