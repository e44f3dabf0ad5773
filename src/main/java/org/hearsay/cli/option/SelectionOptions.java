package org.hearsay.cli.option;

import java.util.List;
import java.util.Map;
import org.hearsay.article.PartialDate;
import org.hearsay.ask.AskException;
import org.hearsay.cli.console.Console;
import org.hearsay.export.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is taken out of a store. */
public final class SelectionOptions {
    @Mixin
    QueryFolders folders = new QueryFolders();

    @Option(
            names = "--article",
            paramLabel = "NAME",
            description = "Only this article, by its file, address or IRI; may be given more than once.")
    List<String> articles = List.of();

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description =
                    "Only the statements, threats and events in which this person, country or organisation has a part, with"
                            + " what they need to be understood; may be given more than once.")
    List<String> parties = List.of();

    @Option(
            names = "--query",
            paramLabel = "NAME",
            description = "Only the findings in the rows of this saved query; its parameters follow as key=value.")
    @Nullable
    String query;

    @Parameters(paramLabel = "key=value", arity = "0..*", description = "Parameters of --query.")
    Map<String, String> arguments = Map.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only articles published on this day, month or year or later.")
    @Nullable
    PartialDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Only articles published on this day, month or year or earlier.")
    @Nullable
    PartialDate to;

    @Option(
            names = "--derived",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether to take what follows across articles (who is the same person, same utterances, conflicts), as far"
                            + " as all that it follows from is taken. Default: taken.")
    boolean derived = true;

    public Selection selection(Console console) {
        return new Selection(articles, new Selection.Days(iso(from), iso(to)), parties, asked(console), derived);
    }

    private List<Selection.Asked> asked(Console console) {
        String name = query;
        if (name == null) {
            if (!arguments.isEmpty()) {
                throw new AskException("parameters such as "
                        + arguments.keySet().iterator().next() + "=... belong to a saved query: name it with --query");
            }
            return List.of();
        }
        return List.of(new Selection.Asked(folders.query(name, console), arguments));
    }

    private static String iso(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }
}
