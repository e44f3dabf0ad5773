package org.hearsay.ask;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.hearsay.load.EmbeddedStore;

/** Asks a store that is open in this process. */
final class EmbeddedRunner implements QueryRunner {
    private static final long TIMEOUT_SECONDS = 120;

    private final EmbeddedStore store;
    private final boolean owned;

    EmbeddedRunner(EmbeddedStore store, boolean owned) {
        this.store = store;
        this.owned = owned;
    }

    @Override
    public Rows run(SavedQuery saved, Map<String, String> arguments) {
        Dataset dataset = store.dataset();
        // names and rows are read in one transaction, so that they are of one state
        return Txn.calculateRead(dataset, () -> select(Arguments.fill(saved, arguments, this::select)));
    }

    private Rows select(Query query) {
        try (QueryExecution execution = QueryExecution.dataset(store.dataset())
                .query(query)
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build()) {
            return Rows.of(execution.execSelect());
        } catch (QueryCancelledException e) {
            throw new AskException("the query was given up after " + TIMEOUT_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        if (owned) {
            store.close();
        }
    }
}
