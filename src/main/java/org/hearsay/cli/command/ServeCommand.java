package org.hearsay.cli.command;

import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.ServerPort;
import org.hearsay.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        server.serve(store.folder(), console);
        return ExitCode.OK;
    }
}
