package org.hearsay.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the saved queries are: those that come with Hearsay, and the caller's own. */
public final class QueryFolders {
    @Option(names = "--queries", paramLabel = "DIR", description = "A folder with more saved queries (*.rq).")
    @Nullable
    Path more;

    /** Those that come with Hearsay, then the caller's own, which take precedence. */
    public List<Path> folders() {
        Path shipped = SavedQueries.shippedFolder();
        return more == null ? List.of(shipped) : List.of(shipped, more);
    }

    /** All of them; tells what is wrong with files that are none. */
    public SavedQueries load(Console console) {
        SavedQueries queries = SavedQueries.load(folders().toArray(new Path[0]));
        queries.problems().forEach(console::say);
        return queries;
    }

    /** The one of this name. @throws AskException where there is none, with the names that there are */
    public SavedQuery query(String name, Console console) {
        return SavedQueries.named(name, folders().toArray(new Path[0]))
                .find(name)
                .orElseGet(() -> load(console).get(name));
    }
}
