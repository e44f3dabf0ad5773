package org.hearsay.load.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
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
     * @throws IOException if the folder cannot be written; then the database is as it was
     */
    static void compact(StoreFolder folder, DatasetGraph quads, long packedFrom) throws IOException {
        DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(quads);
        DatasetGraphTDB old = (DatasetGraphTDB) container.get();
        Path next = next(PackedIndexes.storage(old));
        Path beside =
                NewTriples.fill(folder, fresh -> Txn.calculateRead(old, () -> BulkLoad.fill(fresh, old)), packedFrom);
        Files.move(generations(beside).get(0), next);
        TextIndex.deleteAll(beside);
        old.getTxnSystem().getTxnMgr().startExclusiveMode(); // waits for readers: their end would go to the new one
        container.set(StoreConnection.connectCreate(Location.create(next)).getDatasetGraphTDB());
        StoreConnection.release(old.getLocation());
        for (Path before : generations(folder.triples())) {
            if (!before.equals(next)) {
                TextIndex.deleteAll(before);
            }
        }
    }

    /** TDB2 opens the generation of the highest number. */
    private static Path next(Path storage) {
        String[] name = storage.getFileName().toString().split("-");
        return storage.resolveSibling(String.format(Locale.ROOT, "%s-%04d", name[0], Integer.parseInt(name[1]) + 1));
    }

    private static List<Path> generations(Path database) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(database, "Data-*")) {
            all.forEach(found::add);
        }
        return found;
    }
}
