package org.hearsay.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.FormatNames;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.graph.RdfOutput;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay export}: the store as RDF. */
@Command(name = "export", description = "Print the whole store as RDF.")
public final class ExportCommand implements Callable<Integer> {
    private static final String QUADS = "nq";
    private static final int PIPE = 1 << 16;

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "trig",
            completionCandidates = FormatNames.OfRdf.class,
            converter = FormatNames.OfRdf.class,
            description = "${COMPLETION-CANDIDATES}; those that know no named graphs drop the graphs' names."
                    + " Default: ${DEFAULT-VALUE}.")
    String format = "trig";

    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store open = Stores.openExisting(store.location(), "export")) {
            if (format.equals(QUADS)) {
                open.export(console.results());
            } else {
                convert(open);
            }
            console.results().flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The store gives N-Quads, one thread; another turns them into the format, so that neither holds the whole. */
    private void convert(Store open) throws IOException {
        try (InputStream quads = new PipedInputStream(PIPE)) {
            OutputStream into = new PipedOutputStream((PipedInputStream) quads);
            CompletableFuture<Void> giving = CompletableFuture.runAsync(() -> {
                try (into) {
                    open.export(into);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            RdfOutput.convert(quads, format, console.results());
            giving.join();
        }
    }
}
