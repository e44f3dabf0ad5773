package org.hearsay.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.ask.SavedQueries;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.strangers.Limits;

/**
 * What a server is to do.
 *
 * @param store the folder of the embedded store; made where it is absent
 * @param port the port on the loopback interface; 0 for any free one
 * @param editor who may write; empty for the password in the store's folder, which is made at the first start
 * @param queries the folders whose files {@code /api/queries} offers, as they are at each moment
 * @param savedQueriesAlone whether nothing but saved queries is answered
 * @param strangers what queries may cost where nobody knows who asks, and then nothing can be written either; empty where those who
 *     reach the server are trusted
 * @param askingAhead whether the saved queries are asked before anybody does, where their answers are kept: not for strangers
 */
public record ServerOptions(
        Path store,
        int port,
        Optional<Credentials> editor,
        List<Path> queries,
        boolean savedQueriesAlone,
        Optional<Limits> strangers,
        boolean askingAhead) {
    /** The port that Fuseki is known by. */
    public static final int DEFAULT_PORT = 3030;

    public ServerOptions {
        queries = List.copyOf(queries);
    }

    /** For those who are trusted. */
    public ServerOptions(
            Path store, int port, Optional<Credentials> editor, List<Path> queries, boolean savedQueriesAlone) {
        this(store, port, editor, queries, savedQueriesAlone, Optional.empty(), true);
    }

    /** With the password that the environment gives, or else the one in the store's folder, and the queries that are shipped. */
    public static ServerOptions of(Path store, int port) {
        return new ServerOptions(
                store, port, Credentials.fromEnvironment(), List.of(SavedQueries.shippedFolder()), false);
    }

    public ServerOptions withQueries(List<Path> folders) {
        return new ServerOptions(store, port, editor, folders, savedQueriesAlone, strangers, askingAhead);
    }

    public ServerOptions answeringSavedQueriesAlone(boolean alone) {
        return new ServerOptions(store, port, editor, queries, alone, strangers, askingAhead);
    }

    public ServerOptions forStrangers(Limits limits) {
        return new ServerOptions(store, port, editor, queries, savedQueriesAlone, Optional.of(limits), askingAhead);
    }

    public ServerOptions askingAhead(boolean ahead) {
        return new ServerOptions(store, port, editor, queries, savedQueriesAlone, strangers, ahead);
    }
}
