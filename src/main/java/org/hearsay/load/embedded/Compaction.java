package org.hearsay.load.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.FilenameUtils;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Makes a database anew of its quads, by the bulk loader, and with {@link PackedIndexes}. TDB2's own compaction adds quad after quad in
 * one transaction, and its indexes are not packed. As there, the new database is the next generation in the same folder, and takes the
 * place of the one before by one renaming: who dies before it leaves the store as it was, who dies after it leaves the old one's room,
 * which the next compaction gives back.
 */
final class Compaction {
    private Compaction() {}

    /**
     * Compacts a database that nobody else writes, nor begins to read; who reads it already is waited for.
     *
     * @param quads of TDB2, in the folder's triples; from then on it is of the new database
     * @param packedFrom from how many quads on the indexes are packed
     * @throws IOException if the folder cannot be written; nothing is lost then
     */
    static void compact(StoreFolder folder, DatasetGraph quads, long packedFrom) throws IOException {
        DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(quads);
        DatasetGraphTDB old = (DatasetGraphTDB) container.get();
        Path next = next(PackedIndexes.storage(old));
        Path beside =
                NewTriples.fill(folder, fresh -> Txn.calculateRead(old, () -> BulkLoad.fill(fresh, old)), packedFrom);
        try {
            exchange(container, old, DatabaseOps.findStorageLocation(beside), next);
        } finally {
            TextIndex.deleteAll(beside);
        }
        StoreConnection.release(old.getLocation());
        for (Path before :
                FilenameUtils.scanForDirByPattern(folder.triples(), DatabaseOps.dbNameBase, DatabaseOps.SEP)) {
            if (!before.equals(next)) {
                TextIndex.deleteAll(before);
            }
        }
    }

    /** Puts a database in the place of another; where that fails the other stays, and what is written goes into what is opened again. */
    private static void exchange(DatasetGraphSwitchable container, DatasetGraphTDB old, Path made, Path next)
            throws IOException {
        TransactionCoordinator transactions = old.getTxnSystem().getTxnMgr();
        transactions.startExclusiveMode(); // waits for readers: their end would go to the new one
        try {
            Files.move(made, next);
            try {
                container.set(
                        StoreConnection.connectCreate(Location.create(next)).getDatasetGraphTDB());
            } catch (RuntimeException e) {
                Files.move(next, made);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            transactions.finishExclusiveMode();
            throw e;
        }
    }

    /** TDB2 opens the generation of the highest number. */
    private static Path next(Path storage) {
        int number =
                FilenameUtils.extractIndex(storage.getFileName().toString(), DatabaseOps.dbNameBase, DatabaseOps.SEP);
        return storage.resolveSibling(FilenameUtils.filename(DatabaseOps.dbNameBase, DatabaseOps.SEP, number + 1));
    }
}
