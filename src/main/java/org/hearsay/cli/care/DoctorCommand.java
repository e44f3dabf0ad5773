package org.hearsay.cli.care;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.care.Complaint;
import org.hearsay.care.Doctor;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.graph.Release;
import org.hearsay.graph.derived.Ledgers;
import org.hearsay.load.Store;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.DerivedLayers;
import org.hearsay.validate.ShapeValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay doctor}: what is wrong with the store. */
@Command(
        name = "doctor",
        description =
                "Look the store over: articles of other versions of the extractor, derived graphs that are behind, orphans, the text"
                        + " index against the triples, the shapes, what is set aside, the disk. Prints a line for each finding, with"
                        + " what to do about it, and changes nothing unless asked to.")
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--mend",
            description = "Build the text index anew and derive anew what follows across articles, then look.")
    boolean mend;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = Stores.openExisting(store.location(), "doctor")) {
            if (mend) {
                mend(open);
            }
            Doctor doctor = new Doctor(open, Release.extractor(), Ledgers.edition());
            List<Complaint> complaints = doctor.examine(ShapeValidator.load());
            PrintWriter out = console.text();
            complaints.forEach(complaint -> out.println(complaint.line()));
            out.println("%d articles, %s"
                    .formatted(open.count(), complaints.isEmpty() ? "all is well" : complaints.size() + " findings"));
            return complaints.isEmpty() ? ExitCode.OK : ExitCode.INVALID;
        }
    }

    private static void mend(Store open) {
        if (open instanceof EmbeddedStore embedded) {
            embedded.rebuildTextIndex();
        }
        DerivedLayers.rebuild(open);
    }
}
