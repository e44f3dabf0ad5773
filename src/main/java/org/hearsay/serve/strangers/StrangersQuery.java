package org.hearsay.serve.strangers;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** SPARQL queries within {@link Limits}. Thread-safe. */
public final class StrangersQuery extends SPARQL_QueryDataset {
    /** Characters of a query; the longest saved query has some 3,000. */
    private static final int LONGEST = 50_000;

    /** Rows of a sorted or distinct answer that are held in memory; more go to a file. */
    private static final long IN_MEMORY = 50_000;

    private final Limits limits;
    private final Semaphore places;

    public StrangersQuery(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > LONGEST) {
            ServletOps.error(413, "the query has more than " + LONGEST + " characters");
        }
        if (!mayRun()) {
            ServletOps.error(503, "as many queries as this server takes are running: try again in a moment");
        }
        try {
            super.execute(query, action);
        } finally {
            places.release();
        }
    }

    private boolean mayRun() {
        try {
            return places.getQueueLength() < limits.inLine()
                    && places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is being stopped
            return false;
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = super.createQueryExec(action, PermittedQuery.of(query, limits), dataset);
        Context context = execution.getContext();
        context.set(ARQ.spillToDiskThreshold, IN_MEMORY);
        CountedExecutor.install(context, limits.rows());
        return execution;
    }
}
