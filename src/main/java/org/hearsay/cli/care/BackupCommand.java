package org.hearsay.cli.care;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.care.Backup;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay backup}: the store in a file. */
@Command(
        name = "backup",
        description =
                "Save the whole store in one file of gzipped N-Quads, of one state, also while a server holds the store or a run"
                        + " writes in it through one.")
public final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The file, such as hearsay-2031-06-01.nq.gz; one of that name is replaced when the new one is whole.")
    Path file = Path.of("");

    public BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = Stores.openExisting(store.location(), "backup")) {
            long quads = Backup.save(open, file.toAbsolutePath());
            console.say("saved %,d quads of %s in %s".formatted(quads, store.location(), file));
            return ExitCode.OK;
        }
    }
}
