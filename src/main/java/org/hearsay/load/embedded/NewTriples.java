package org.hearsay.load.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.load.StoreException;

/**
 * Makes a store's triples beside the store and puts them in place by one renaming. TDB2 does not make its files in one step: a
 * process that dies while it does leaves a store that nobody can open.
 */
final class NewTriples {
    private NewTriples() {}

    /** Makes an empty store where there is none. */
    static void makeWhereAbsent(StoreFolder folder) {
        if (Files.exists(folder.triples())) {
            return;
        }
        try {
            make(folder, empty -> 0, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new StoreException("the store " + folder.path() + " cannot be made: " + e, e);
        }
    }

    /**
     * Makes a store of what is put into it.
     *
     * @param filling gets the empty dataset, and gives how many quads it put there, which this returns
     * @param packedFrom from how many quads on the indexes are packed
     * @throws IOException if the folder cannot be written; then, and where the filling fails, nothing is in place
     */
    static long make(StoreFolder folder, ToLongFunction<DatasetGraph> filling, long packedFrom) throws IOException {
        AtomicLong filled = new AtomicLong();
        Path beside = fill(folder, quads -> filled.addAndGet(filling.applyAsLong(quads)), packedFrom);
        Files.move(beside, folder.triples());
        return filled.get();
    }

    /** The same, but for the last step: the database that was made, closed, in a folder beside the store's. */
    static Path fill(StoreFolder folder, ToLongFunction<DatasetGraph> filling, long packedFrom) throws IOException {
        Path beside = folder.path().resolve("tdb2.new");
        TextIndex.deleteAll(beside); // of a process that died
        Files.createDirectories(beside);
        try {
            if (fill(beside, filling) >= packedFrom) {
                PackedIndexes.pack(beside);
            }
        } catch (IOException | RuntimeException e) {
            TextIndex.deleteAll(beside); // where the disk is full, it is so large that it must not stay
            throw e;
        }
        return beside;
    }

    private static long fill(Path database, ToLongFunction<DatasetGraph> filling) {
        DatasetGraph quads = DatabaseMgr.connectDatasetGraph(Location.create(database));
        try {
            return filling.applyAsLong(quads);
        } finally {
            TDBInternal.expel(quads);
        }
    }
}
