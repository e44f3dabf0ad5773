package org.hearsay.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.RowFormat;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQuery;
import org.hearsay.cli.console.Console;
import picocli.CommandLine.Option;

/** In which form rows are printed, and printing them so. */
public final class RowOutput {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv, json, tsv or xml. Default: table.")
    RowFormat format = RowFormat.TABLE;

    /** Asks, and prints the rows. @throws org.hearsay.ask.AskException as {@link QueryRunner#run} does */
    public void answer(QueryRunner runner, SavedQuery query, Map<String, String> arguments, Console console) {
        try {
            Rows rows = runner.run(query, arguments);
            rows.write(console.results(), format, console.width());
            console.results().flush();
            rows.limitedBy(query).ifPresent(console::say);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
