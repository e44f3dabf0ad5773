package org.hearsay.ask;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.opening.Stores;
import org.hearsay.load.remote.RemoteStore;

/** Asks a store. Loads no language model. Thread-safe. */
public interface QueryRunner extends AutoCloseable {
    /** How long a query at the command line may take. */
    Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Opens a store to ask it. Where a server of this machine holds the folder, the server is asked.
     *
     * @throws StoreException where there is no store, or its folder is held by one that does not serve it
     */
    static QueryRunner open(StoreLocation location) {
        Store store = Stores.openExisting(location, "ask");
        return store instanceof EmbeddedStore embedded
                ? new EmbeddedRunner(embedded.dataset(), PATIENCE, embedded::close, Optional.empty(), false)
                : new RemoteRunner((RemoteStore) store);
    }

    /** Asks an open store, which stays open when this is closed. */
    static QueryRunner over(Store store) {
        return store instanceof EmbeddedStore embedded
                ? new EmbeddedRunner(embedded.dataset(), PATIENCE, () -> {}, Optional.empty(), false)
                : new RemoteRunner((RemoteStore) store);
    }

    /**
     * Asks an open dataset, which stays open when this is closed, and gives a query up after a time.
     *
     * @param kept answers of the dataset that are not looked for again, where they are kept
     */
    static QueryRunner over(Dataset dataset, Duration patience, Optional<Keeping> kept) {
        return new EmbeddedRunner(dataset, patience, () -> {}, kept, true);
    }

    /** Likewise, for a program that asks so that answers are kept: what takes longer is given up, and hinders nobody any more. */
    static QueryRunner ahead(Dataset dataset, Duration patience, Keeping kept) {
        return new EmbeddedRunner(dataset, patience, () -> {}, Optional.of(kept), false);
    }

    /**
     * Runs a saved query.
     *
     * @param arguments values for parameters by name, as people write them; others keep their defaults
     * @throws AskException for a parameter that the query does not have, a value that is none of its type, or a name that the graph
     *     does not know; {@link UnfinishedException} where asking again will help
     * @throws StoreException where the store cannot be asked
     */
    Rows run(SavedQuery query, Map<String, String> arguments);

    /** The query that {@link #run} would run, with its arguments in place, as SPARQL. */
    String sparql(SavedQuery query, Map<String, String> arguments);

    @Override
    void close();
}
