package org.hearsay.load.opening;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.load.Store;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.Holder;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.embedded.StoreLockedException;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.Patience;
import org.hearsay.load.remote.RemoteStore;

/** From a location to the store that stands there. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a store to write in. An embedded one is made where it is absent; a remote one takes its user and password from
     * {@link Credentials#fromEnvironment()}.
     *
     * @param purpose in a word or two, for those who find the store held: {@code ingest}
     * @throws StoreLockedException where another process holds the folder
     */
    public static Store open(StoreLocation location, String purpose) {
        if (location instanceof StoreLocation.Folder folder) {
            return EmbeddedStore.open(StoreFolder.hold(folder.path(), purpose, Duration.ofSeconds(3)));
        }
        return new RemoteStore((StoreLocation.Endpoint) location, Credentials.fromEnvironment(), Patience.OF_RUNS);
    }

    /**
     * Opens a store that is there already. Where a server of this machine holds the folder, the store is reached through it.
     *
     * @throws StoreException where there is no store, or its folder is held by one that does not serve it
     */
    public static Store openExisting(StoreLocation location, String purpose) {
        if (location instanceof StoreLocation.Endpoint endpoint) {
            return new RemoteStore(endpoint, Credentials.fromEnvironment());
        }
        StoreLocation.Folder folder = (StoreLocation.Folder) location;
        if (!Files.isDirectory(folder.path().resolve("tdb2"))) {
            throw new StoreException("there is no store in " + folder.path() + ": ./hearsay ingest makes one");
        }
        Optional<URI> server = StoreFolder.holderOf(folder.path()).map(Holder::dataset);
        try {
            Duration patience = Duration.ofSeconds(server.isPresent() ? 0 : 5);
            return EmbeddedStore.open(StoreFolder.hold(folder.path(), purpose, patience));
        } catch (StoreLockedException e) {
            URI dataset = server.orElseThrow(() -> e);
            return new RemoteStore(StoreLocation.Endpoint.of(dataset), Credentials.ofServed(folder.path()));
        }
    }
}
