package org.hearsay.ask.kept;

import java.util.Optional;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What a store held at one time, within this process: two reads of one state find the same quads.
 *
 * @param folder of the database's files, which compacting changes
 * @param version counts what was committed since the store was opened
 */
record StoreState(String folder, long version) {

    /** The state that this thread's transaction reads; empty outside of one, and for a dataset that is not TDB2's. */
    static Optional<StoreState> read(DatasetGraph dataset) {
        DatasetGraph inner = dataset;
        while (inner instanceof DatasetGraphWrapper wrapper && !TDBInternal.isTDB2(inner)) {
            inner = wrapper.getWrapped(); // of the text index, and of what Fuseki puts around
        }
        if (!TDBInternal.isTDB2(inner)) {
            return Optional.empty();
        }
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(inner);
        Transaction transaction = database.getTxnSystem().getThreadTransaction();
        return Optional.ofNullable(transaction)
                .map(current -> new StoreState(database.getLocation().getDirectoryPath(), current.getDataVersion()));
    }
}
