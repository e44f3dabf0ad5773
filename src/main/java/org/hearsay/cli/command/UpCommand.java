package org.hearsay.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.ask.AskException;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQuery;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.IngestOptions;
import org.hearsay.cli.option.QueryFolders;
import org.hearsay.cli.option.RowOutput;
import org.hearsay.cli.option.ServerPort;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay up}: from articles to an answered question and a running console. */
@Command(
        name = "up",
        description = "Read articles into the store, answer a first question, and serve the store until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    IngestOptions ingest = new IngestOptions();

    @Mixin
    QueryFolders folders = new QueryFolders();

    @Mixin
    ServerPort server = new ServerPort();

    @Option(
            names = "--ask",
            paramLabel = "NAME",
            defaultValue = "relayed-by",
            description = "The saved query that is answered first. Default: ${DEFAULT-VALUE}.")
    String name = "relayed-by";

    @Option(
            names = "--with",
            paramLabel = "key=value",
            defaultValue = "person=Ushakov",
            description = "Its parameters. Default: ${DEFAULT-VALUE}.")
    Map<String, String> arguments = Map.of();

    public UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = store.folder();
        SavedQuery query = folders.query(name, console);
        StoreLocation location = store.location();
        server.refuseUsedPort();
        ingest.ingest(location, console);
        answer(query, location);
        server.serve(server.options(folder), console);
        return ExitCode.OK;
    }

    private void answer(SavedQuery query, StoreLocation location) {
        try (QueryRunner runner = QueryRunner.open(location)) {
            console.say(query.question());
            new RowOutput().answer(runner, query, arguments, console);
        } catch (AskException e) {
            console.say(String.valueOf(e.getMessage())); // other articles may not know the one who is asked about
        }
    }
}
