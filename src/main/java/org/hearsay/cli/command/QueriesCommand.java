package org.hearsay.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.ask.catalogue.Suggestions;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.QueryFolders;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay queries}: what can be asked. */
@Command(
        name = "queries",
        description = "List the saved queries, or tell of one all that there is to choose, with values from the store.")
public final class QueriesCommand implements Callable<Integer> {
    private static final int SUGGESTED = 12;

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    QueryFolders folders = new QueryFolders();

    @Mixin
    StoreOption store = new StoreOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The saved query to tell of.")
    @Nullable
    String name;

    public QueriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SavedQueries queries = folders.load(console);
        PrintWriter out = console.text();
        if (name == null) {
            groups(queries).forEach((group, members) -> {
                out.println(group.toUpperCase(Locale.ROOT));
                members.forEach(query -> print(query, out));
            });
        } else {
            tell(queries.get(name), out);
        }
        out.flush();
        return queries.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private static Map<String, List<SavedQuery>> groups(SavedQueries queries) {
        return queries.all().stream()
                .collect(Collectors.groupingBy(SavedQuery::group, TreeMap::new, Collectors.toList()));
    }

    private void tell(SavedQuery query, PrintWriter out) {
        print(query, out);
        out.println("    columns: " + String.join(", ", query.columns()));
        for (Parameter parameter : query.parameters()) {
            String type = parameter.type().name().toLowerCase(Locale.ROOT);
            List<String> values = values(parameter);
            out.println("    " + parameter.name() + " (" + type + ")"
                    + (values.isEmpty() ? "" : ", in the store: " + String.join(", ", values)));
        }
    }

    /** None where there is no store to take them from: a list of queries is told without one. */
    private List<String> values(Parameter parameter) {
        try (QueryRunner runner = QueryRunner.open(store.location())) {
            return Suggestions.of(runner, parameter, "", SUGGESTED);
        } catch (StoreException e) {
            return List.of();
        }
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
