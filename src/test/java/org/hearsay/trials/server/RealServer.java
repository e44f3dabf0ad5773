package org.hearsay.trials.server;

import java.time.Duration;
import java.util.Optional;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.Patience;
import org.hearsay.load.remote.RemoteStore;

/**
 * A server that runs, and how its one dataset is reached.
 *
 * @param process that serves it
 * @param location as people write it after {@code --store}
 */
record RealServer(ServerProcess process, String location) implements AutoCloseable {
    static final Credentials EDITOR = new Credentials("hearsay", "a password for tests");

    RemoteStore store(Duration patience) {
        return store(Optional.of(EDITOR), patience);
    }

    RemoteStore store(Optional<Credentials> credentials, Duration patience) {
        return new RemoteStore(endpoint(), credentials, new Patience(patience));
    }

    StoreLocation.Endpoint endpoint() {
        return (StoreLocation.Endpoint) StoreLocation.parse(location);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
