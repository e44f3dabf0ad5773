package org.hearsay.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.ask.AskException;
import org.hearsay.ask.QueryRunner;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.FormatNames;
import org.hearsay.cli.option.SelectionOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.export.Destination;
import org.hearsay.export.Export;
import org.hearsay.export.Selection;
import org.hearsay.graph.exchange.Document;
import org.hearsay.graph.exchange.RdfDocument;
import org.hearsay.graph.network.NetworkDocument;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay export}: the store, or what is chosen of it, for other tools. */
@Command(
        name = "export",
        description = "Write the store, or what is chosen of it, as RDF, GraphML or tables.",
        footer = {
            "",
            "Conditions of different kinds must all hold. For example:",
            "  hearsay export --person Ushakov --format turtle",
            "  hearsay export --query threats target=NATO -o threats.graphml",
            "  hearsay export --from 2021-12 --to 2021-12 --without-text -o december.trig.gz"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.OfExport.class,
            converter = FormatNames.OfExport.class,
            description =
                    "${COMPLETION-CANDIDATES}; those that know no named graphs drop the graphs' names. csv is for Gephi and"
                            + " tables, neo4j for neo4j-admin; both make a folder. Default: that of the output's ending, or else trig.")
    @Nullable
    String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write here, all or nothing, instead of standard output; compressed if it ends with .gz.")
    @Nullable
    Path output;

    @Option(
            names = "--without-text",
            description =
                    "Leave out the articles' text and quotations of it. What was said stays: statements' words, conditions and"
                            + " consequences, with their offsets.")
    boolean withoutText;

    @Option(
            names = "--pretty",
            description = "RDF sorted, so that what belongs together stands together; graph by graph.")
    boolean pretty;

    public ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = format();
        Selection chosen = selection.selection(console);
        if (FormatNames.isFolder(wanted) && output == null) {
            throw new AskException("--format " + wanted + " makes a folder of two tables: say where with --output");
        }
        try (Store open = Stores.openExisting(store.location(), "export");
                QueryRunner asking = QueryRunner.over(open)) {
            write(new Export(open, asking, !withoutText), chosen, wanted);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String format() {
        if (format != null) {
            return format;
        }
        return output == null ? "trig" : FormatNames.ofFile(output);
    }

    private void write(Export export, Selection chosen, String wanted) throws IOException {
        if (FormatNames.isFolder(wanted) && output != null) {
            Destination.folder(output, folder -> {
                try (Document document = tables(wanted, folder)) {
                    export.write(chosen, document);
                }
            });
        } else if (output != null) {
            Destination.file(output, out -> write(export, chosen, wanted, out));
        } else {
            write(export, chosen, wanted, console.results());
            console.results().flush();
        }
    }

    private static Document tables(String wanted, Path folder) {
        return wanted.equals(FormatNames.NEO4J) ? NetworkDocument.neo4j(folder) : NetworkDocument.csv(folder);
    }

    private void write(Export export, Selection chosen, String wanted, OutputStream out) {
        if (wanted.equals(FormatNames.GRAPHML)) {
            try (Document document = NetworkDocument.graphMl(out)) {
                export.write(chosen, document);
            }
        } else {
            try (RdfDocument document = new RdfDocument(wanted, out, pretty)) {
                if (chosen.isWhole() && !pretty) {
                    export.stream(chosen.derived(), document);
                } else {
                    export.write(chosen, document);
                }
            }
        }
    }
}
