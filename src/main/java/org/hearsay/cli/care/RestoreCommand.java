package org.hearsay.cli.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.care.Backup;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay restore}: the store from a file. */
@Command(
        name = "restore",
        description =
                "Put what hearsay backup saved in place of all that the store has, in one transaction, also while a server holds the"
                        + " store. Readers see the one state or the other.")
public final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file that hearsay backup wrote.")
    Path file = Path.of("");

    @Option(names = "--replace", description = "Also where the store holds articles, which are then gone.")
    boolean replace;

    public RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = opened()) {
            long held = open.count();
            if (held > 0 && !replace) {
                console.say("hearsay: the store %s holds %d articles; --replace puts the backup in their place"
                        .formatted(store.location(), held));
                return ExitCode.USAGE;
            }
            long quads = Backup.restore(file, open);
            console.say("restored %,d quads; the store %s holds %d articles"
                    .formatted(quads, store.location(), open.count()));
            return ExitCode.OK;
        }
    }

    /** A store in a folder is made where there is none. */
    private Store opened() {
        boolean absent = store.location() instanceof StoreLocation.Folder folder && Files.notExists(folder.path());
        return absent ? Stores.open(store.location(), "restore") : Stores.openExisting(store.location(), "restore");
    }
}
