package org.hearsay.cli.care;

import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.DerivedLayers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay derive}: what follows across articles, worked out anew. */
@Command(
        name = "derive",
        description =
                "Work out anew, from the articles' graphs alone, what follows across articles: who is who, one utterance in"
                        + " several wordings, one event in several reports, disagreement, copies. Every ingest does so by"
                        + " itself; this puts right what was changed by other hands. What still follows is not touched.")
public final class DeriveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    public DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = Stores.openExisting(store.location(), "derive")) {
            DerivedChange change = DerivedLayers.rebuild(open);
            console.say("derived from %d articles: %d statements were out of date, %d were lacking."
                    .formatted(open.count(), change.removed(), change.added()));
        }
        return ExitCode.OK;
    }
}
