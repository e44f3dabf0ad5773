package org.hearsay.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.ask.QueryRunner;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.QueryFolders;
import org.hearsay.cli.option.RowOutput;
import org.hearsay.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay ask}: a saved query's rows. */
@Command(
        name = "ask",
        description = "Answer a saved query, for example: hearsay ask relayed-by person=Ushakov",
        footer = {"", "hearsay queries lists the queries with their parameters."})
public final class AskCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    QueryFolders folders = new QueryFolders();

    @Parameters(index = "0", paramLabel = "NAME", description = "The saved query.")
    String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "Its parameters; those that are left out keep their defaults.")
    Map<String, String> arguments = Map.of();

    @Mixin
    RowOutput output = new RowOutput();

    public AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var query = folders.query(name, console);
        try (QueryRunner runner = QueryRunner.open(store.location())) {
            output.answer(runner, query, arguments, console);
            return ExitCode.OK;
        }
    }
}
