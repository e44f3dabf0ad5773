package org.hearsay.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.embedded.BulkLoad;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.DerivedLayers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay load}: the first load of an empty store, in bulk. */
@Command(
        name = "load",
        description =
                "Load N-Quads that Hearsay made (extract --format nq, or the Spark job) into an empty store, many times as fast"
                        + " as ingest and import do. The graphs are not checked anew. A load that is broken off leaves the store empty.")
public final class LoadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "N-Quads: .nq or .nq.gz.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--no-derive",
            description = "Leave out what follows across articles; hearsay derive adds it. It is worked out in memory.")
    boolean withoutDerived;

    public LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long quads;
        try (StoreFolder folder = StoreFolder.hold(store.folder(), "load", Duration.ZERO)) {
            quads = BulkLoad.load(folder, files);
        }
        try (Store open = Stores.openExisting(store.location(), "load")) {
            if (!withoutDerived) {
                DerivedLayers.rebuild(open);
            }
            console.say("%,d quads loaded; the store %s holds %d articles."
                    .formatted(quads, store.location(), open.health().articles()));
        }
        return ExitCode.OK;
    }
}
