package org.hearsay.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.ask.SavedQueries;
import org.hearsay.load.remote.Credentials;

/**
 * What a server is to do.
 *
 * @param store the folder of the embedded store; made where it is absent
 * @param port the port on the loopback interface; 0 for any free one
 * @param queries what {@code /api/queries} offers
 * @param editor who may write; empty for the password in the store's folder, which is made at the first start
 */
public record ServerOptions(Path store, int port, Optional<Credentials> editor, SavedQueries queries) {
    /** The port that Fuseki is known by. */
    public static final int DEFAULT_PORT = 3030;

    /** With the password that the environment gives, or else the one in the store's folder, and the queries that are shipped. */
    public static ServerOptions of(Path store, int port) {
        return new ServerOptions(store, port, Credentials.fromEnvironment(), SavedQueries.shipped());
    }
}
