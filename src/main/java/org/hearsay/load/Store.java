package org.hearsay.load;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A store of named graphs, one an article and some for what holds across articles.
 *
 * <p>Every change is one transaction: readers see all of it or nothing, and it is on disk when the call returns. All methods
 * throw {@link StoreException} where the store cannot be reached, read or written. Thread-safe; changes are made one after another.
 */
public interface Store extends AutoCloseable {

    /**
     * Opens a store to write in. An embedded one is made where it is absent; a remote one takes its user and password from
     * {@link Credentials#fromEnvironment()}.
     *
     * @param purpose in a word or two, for those who find the store held: {@code ingest}
     * @throws StoreLockedException where another process holds the folder
     */
    static Store open(StoreLocation location, String purpose) {
        if (location instanceof StoreLocation.Folder folder) {
            return EmbeddedStore.open(StoreFolder.hold(folder.path(), purpose, Duration.ofSeconds(3)));
        }
        return new RemoteStore((StoreLocation.Endpoint) location, Credentials.fromEnvironment());
    }

    /**
     * Opens a store that is there already. Where a server of this machine holds the folder, the store is reached through it.
     *
     * @throws StoreException where there is no store, or its folder is held by one that does not serve it
     */
    static Store openExisting(StoreLocation location, String purpose) {
        if (!(location instanceof StoreLocation.Folder folder)) {
            return open(location, purpose);
        }
        if (!Files.isDirectory(folder.path().resolve("tdb2"))) {
            throw new StoreException("there is no store in " + folder.path() + ": ./hearsay ingest makes one");
        }
        Optional<URI> server = StoreFolder.holderOf(folder.path()).map(Holder::dataset);
        try {
            Duration patience = Duration.ofSeconds(server.isPresent() ? 0 : 5);
            return EmbeddedStore.open(StoreFolder.hold(folder.path(), purpose, patience));
        } catch (StoreLockedException e) {
            URI dataset = server.orElseThrow(() -> e);
            return new RemoteStore(new StoreLocation.Endpoint(dataset), Credentials.fromEnvironment());
        }
    }

    /**
     * Puts each graph in place of what stands under its name.
     *
     * @throws StoreException also where the bytes are no N-Triples or N-Quads; then nothing has changed
     */
    void replace(Collection<GraphContent> graphs);

    /** Removes graphs; those that are not there are passed over. */
    void remove(Collection<String> graphs);

    /**
     * Puts the record of a run in place of an earlier one of that name, beside those of other runs.
     *
     * @param graph the graph that holds the runs
     * @param run the run; its record is what has it, or a name that starts with it and a slash, as subject
     */
    void record(String graph, GraphContent run);

    /** The article that stands under this name. */
    Optional<StoredArticle> article(String iri);

    /** All articles, by name. */
    List<StoredArticle> articles();

    /** Writes all graphs as N-Quads, of one state, whatever is changed meanwhile; leaves the stream open. */
    void export(OutputStream nquads);

    /** Looks at the store. */
    StoreHealth health();

    @Override
    void close();
}
