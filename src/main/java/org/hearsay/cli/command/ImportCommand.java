package org.hearsay.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.hearsay.ask.AskException;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.FormatNames;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.graph.exchange.ExchangeException;
import org.hearsay.graph.exchange.RdfInput;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.Import;
import org.hearsay.validate.ShapeValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay import}: exported RDF back into a store. */
@Command(
        name = "import",
        description =
                "Take RDF that was exported into a store: all of a file or nothing, checked against the shapes. What follows"
                        + " across articles is worked out anew. An article that the store has already stays as it is.")
public final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "RDF; a name that ends with .gz is unpacked.")
    Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.OfRdf.class,
            converter = FormatNames.OfRdf.class,
            description = "${COMPLETION-CANDIDATES}. Default: that of the file's ending.")
    @Nullable
    String format;

    @Option(
            names = "--graph",
            paramLabel = "IRI",
            description =
                    "The graph of triples that name none. Default: that of the article, where the file holds one.")
    @Nullable
    String graph;

    @Option(names = "--replace", description = "Put the file's graphs in place of those of the same name.")
    boolean replace;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, byte[]> graphs = read();
        try (Store open = Stores.open(store.location(), "import")) {
            Import.Report report = new Import(open, ShapeValidator.load(), replace).take(graphs);
            console.say(
                    "%d graphs taken in, %d passed over because the store has them (--replace). The store %s holds %d articles."
                            .formatted(
                                    report.taken().size(),
                                    report.passed().size(),
                                    store.location(),
                                    open.health().articles()));
            return ExitCode.OK;
        }
    }

    private Map<String, byte[]> read() {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return RdfInput.read(in, format == null ? FormatNames.ofFile(file) : format, graph);
        } catch (ExchangeException e) {
            throw new ExchangeException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new AskException(file + " cannot be read: " + e, e);
        }
    }
}
