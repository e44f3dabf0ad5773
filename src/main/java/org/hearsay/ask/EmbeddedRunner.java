package org.hearsay.ask;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    private final Optional<Keeping> kept;
    private final boolean goingOn;

    /**
     * @param closing what is to be done when nobody asks any more
     * @param kept answers of the dataset that took long, and are not looked for again
     * @param goingOn whether what takes longer than the patience is gone on with where answers are kept
     */
    EmbeddedRunner(Dataset dataset, Duration patience, Runnable closing, Optional<Keeping> kept, boolean goingOn) {
        this.dataset = dataset;
        this.patience = patience;
        this.closing = closing;
        this.kept = kept;
        this.goingOn = goingOn;
    }

    @Override
    public Rows run(SavedQuery saved, Map<String, String> arguments) {
        // names and rows are read in one transaction, so that they are of one state
        return Txn.calculateRead(dataset, () -> {
            Query query = Arguments.fill(saved, arguments, this::select);
            Rows rows = select(query);
            return rows.limited(Limits.reached(saved, query, rows, this::select));
        });
    }

    @Override
    public String sparql(SavedQuery saved, Map<String, String> arguments) {
        return Txn.calculateRead(
                dataset, () -> Arguments.fill(saved, arguments, this::select).toString());
    }

    private Rows select(Query query) {
        String patiently = patience.toSeconds() + " s";
        try {
            return kept.isEmpty()
                    ? lookedFor(query)
                    : kept.get()
                            .ask(query, patience, goingOn)
                            .orElseThrow(() -> new UnfinishedException("the question takes longer than " + patiently
                                    + "; it " + Keeping.GOES_ON + ": ask again in a minute"));
        } catch (QueryCancelledException e) {
            throw new AskException("the query was given up after " + patiently, e);
        }
    }

    private Rows lookedFor(Query query) {
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query(query)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Rows.of(execution.execSelect());
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
