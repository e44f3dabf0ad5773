package org.hearsay.cli.care;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.hearsay.care.Disk;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay compact}: room given back. */
@Command(
        name = "compact",
        description =
                "Give back the room that replaced and retired articles took. A server that holds the store answers meanwhile;"
                        + " where none does, large indexes are packed. hearsay doctor says when it pays.")
public final class CompactCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    public CompactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long before = used();
        try (Store open = Stores.openExisting(store.location(), "compact")) {
            open.compact();
        }
        console.say(
                store.location() instanceof StoreLocation.Folder
                        ? "compacted: %,d MB before, %,d MB now".formatted(before >> 20, used() >> 20)
                        : "compacted");
        return ExitCode.OK;
    }

    private long used() {
        return store.location() instanceof StoreLocation.Folder folder && Files.isDirectory(folder.path())
                ? Disk.of(folder.path()).used()
                : 0;
    }
}
