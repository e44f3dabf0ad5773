package org.hearsay.cli.option;

import java.nio.file.Path;
import org.hearsay.ask.SavedQueries;
import org.hearsay.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the saved queries are: those that come with Hearsay, and the caller's own. */
public final class QueryFolders {
    @Option(names = "--queries", paramLabel = "DIR", description = "A folder with more saved queries (*.rq).")
    @Nullable
    Path more;

    public SavedQueries load(Console console) {
        // the launcher says where Hearsay stands
        Path shipped = Path.of(System.getProperty("hearsay.home", "."), "queries");
        SavedQueries queries = more == null ? SavedQueries.load(shipped) : SavedQueries.load(shipped, more);
        queries.problems().forEach(console::say);
        return queries;
    }
}
