package org.hearsay.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.QueryFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay queries}: what can be asked. */
@Command(name = "queries", description = "List the saved queries with their parameters.")
public final class QueriesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    QueryFolders folders = new QueryFolders();

    public QueriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SavedQueries queries = folders.load(console);
        PrintWriter out = console.text();
        queries.all().forEach(query -> print(query, out));
        out.flush();
        return queries.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private static void print(SavedQuery query, PrintWriter out) {
        out.println(query.name() + ": " + query.title());
        out.println("    " + query.question());
        for (Parameter parameter : query.parameters()) {
            String fallback = parameter.fallback().isEmpty() ? "any" : parameter.fallback();
            out.println("    " + parameter.name() + "=" + parameter.example() + "   " + parameter.description()
                    + " (default: " + fallback + ")");
        }
        out.println();
    }
}
