package org.hearsay.cli.command;

import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.QueryFolders;
import org.hearsay.cli.option.ServerPort;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.serve.ServerOptions;
import org.hearsay.serve.strangers.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay serve}: Fuseki over the store. */
@Command(name = "serve", description = "Serve the store: Fuseki with its console, on this machine only, until Ctrl-C.")
public final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    ServerPort server = new ServerPort();

    @Mixin
    QueryFolders queries = new QueryFolders();

    @Option(
            names = "--saved-queries-only",
            description = "Answer /api/queries and nothing else: no SPARQL, no console, no explorer, no writing.")
    boolean savedQueriesOnly;

    @Option(
            names = "--public",
            description =
                    "For readers whom nobody knows: nothing can be written or administered, not even with the password, and"
                            + " what a SPARQL query may cost is limited; see docs/THREAT-MODEL.md.")
    boolean strangers;

    @Option(
            names = "--not-ahead",
            description =
                    "Do not ask the saved queries before anybody does. Otherwise they are asked, one after the other, once the"
                            + " store has not changed for ten seconds, and answers that took a second or more are kept: of a"
                            + " large store that is minutes of one processor after each change.")
    boolean notAhead;

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        queries.load(console); // what is wrong with a file is said here, not only where the queries are listed
        ServerOptions options = server.options(store.folder())
                .withQueries(queries.folders())
                .answeringSavedQueriesAlone(savedQueriesOnly)
                .askingAhead(!notAhead);
        server.serve(strangers ? options.forStrangers(Limits.USUAL) : options, console);
        return ExitCode.OK;
    }
}
