package org.hearsay.ask;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;

/** Asks a store that is open in this process. */
final class EmbeddedRunner implements QueryRunner {
    private final Dataset dataset;
    private final Duration patience;
    private final Runnable closing;

    /** @param closing what is to be done when nobody asks any more */
    EmbeddedRunner(Dataset dataset, Duration patience, Runnable closing) {
        this.dataset = dataset;
        this.patience = patience;
        this.closing = closing;
    }

    @Override
    public Rows run(SavedQuery saved, Map<String, String> arguments) {
        // names and rows are read in one transaction, so that they are of one state
        return Txn.calculateRead(dataset, () -> select(Arguments.fill(saved, arguments, this::select)));
    }

    @Override
    public String sparql(SavedQuery saved, Map<String, String> arguments) {
        return Txn.calculateRead(
                dataset, () -> Arguments.fill(saved, arguments, this::select).toString());
    }

    private Rows select(Query query) {
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query(query)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Rows.of(execution.execSelect());
        } catch (QueryCancelledException e) {
            throw new AskException("the query was given up after " + patience.toSeconds() + " s", e);
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
