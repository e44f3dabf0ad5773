package org.hearsay.cli.option;

import java.nio.file.Path;
import org.hearsay.cli.console.Console;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.hearsay.serve.explorer.Explorer;
import picocli.CommandLine.Option;

/** Where to serve, and serving there. */
public final class ServerPort {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ServerOptions.DEFAULT_PORT,
            description = "The port, on this machine only; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    int port;

    /** Before long work, whose fruit could then not be served. @throws org.hearsay.serve.ServerException if it is in use */
    public void refuseUsedPort() {
        HearsayServer.refuseUsedPort(port);
    }

    /** Serving the store of a folder at this port, to all who ask. */
    public ServerOptions options(Path folder) {
        return ServerOptions.of(folder, port);
    }

    /** Serves until the process is told to end; then the store is closed in order. */
    public void serve(ServerOptions options, Console console) {
        HearsayServer server = HearsayServer.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "hearsay-stop"));
        console.say("Queries:  " + server.url().resolve("/api/queries"));
        if (!options.savedQueriesAlone()) {
            tellWays(server, options, console);
        }
        console.say("Ctrl-C ends it.");
        server.join();
    }

    private static void tellWays(HearsayServer server, ServerOptions options, Console console) {
        console.say("Console:  " + server.url());
        console.say("Explorer: " + server.url().resolve(Explorer.PATH + "/"));
        console.say("SPARQL:   " + server.dataset() + "/query");
        if (options.strangers().isPresent()) {
            console.say("Nobody can write through this server.");
        } else {
            server.passwordFile().ifPresent(file -> console.say("Writing wants the password in " + file));
        }
    }
}
