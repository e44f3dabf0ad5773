package org.hearsay.ask;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hearsay.load.EmbeddedStore;
import org.hearsay.load.Holder;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreFolder;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.StoreLockedException;

/** Asks a store. Loads no language model. Thread-safe. */
public interface QueryRunner extends AutoCloseable {

    /**
     * Opens a store to ask it. Where a server of this machine holds the folder, the server is asked.
     *
     * @throws StoreException where there is no store, or its folder is held by one that does not serve it
     */
    static QueryRunner open(StoreLocation location) {
        if (location instanceof StoreLocation.Endpoint endpoint) {
            return new RemoteRunner(endpoint.dataset());
        }
        return open((StoreLocation.Folder) location);
    }

    private static QueryRunner open(StoreLocation.Folder folder) {
        if (!Files.isDirectory(folder.path().resolve("tdb2"))) {
            throw new StoreException("there is no store in " + folder.path() + ": ./hearsay ingest makes one");
        }
        Optional<URI> server = StoreFolder.holderOf(folder.path()).map(Holder::dataset);
        try {
            Duration patience = Duration.ofSeconds(server.isPresent() ? 0 : 5);
            return new EmbeddedRunner(EmbeddedStore.open(StoreFolder.hold(folder.path(), "ask", patience)), true);
        } catch (StoreLockedException e) {
            return new RemoteRunner(server.orElseThrow(() -> e));
        }
    }

    /** Asks an open store, which stays open when this is closed. */
    static QueryRunner over(EmbeddedStore store) {
        return new EmbeddedRunner(store, false);
    }

    /**
     * Runs a saved query.
     *
     * @param arguments values for parameters by name, as people write them; others keep their defaults
     * @throws AskException for a parameter that the query does not have, a value that is none of its type, or a name that the graph
     *     does not know
     * @throws StoreException where the store cannot be asked
     */
    Rows run(SavedQuery query, Map<String, String> arguments);

    @Override
    void close();
}
