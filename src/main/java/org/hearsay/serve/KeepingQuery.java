package org.hearsay.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.Rows;

/** SPARQL queries whose answers are kept where they took long. Thread-safe. */
final class KeepingQuery extends SPARQL_QueryDataset {
    private final Keeping answers;

    KeepingQuery(Keeping answers) {
        this.answers = answers;
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String told) {
        if (!query.isSelectType() || namesGraphs(action)) {
            return super.executeQuery(action, execution, query, told);
        }
        Optional<Rows> known = answers.find(query);
        if (known.isPresent()) {
            return new QueryExecResult(known.get().stream());
        }
        if (answers.underWay(query)) {
            refuse(action);
        }
        Instant start = Instant.now();
        try {
            QueryExecResult found = super.executeQuery(action, execution, query, told);
            return new QueryExecResult(new RecordedRows(
                    found.rowSet(),
                    answers.largest(),
                    rows -> answers.keep(query, rows, Duration.between(start, Instant.now()))));
        } catch (QueryCancelledException e) {
            if (answers.goesOn(query)) {
                refuse(action);
            }
            throw e;
        }
    }

    private static void refuse(HttpAction action) {
        action.setResponseHeader("Retry-After", Long.toString(Keeping.ASK_AGAIN.toSeconds()));
        ServletOps.error(503, "The query took too long; it " + Keeping.GOES_ON + ". Ask again in a minute.");
    }

    /** Whether the request, and not the query, says which graphs are asked. */
    private static boolean namesGraphs(HttpAction action) {
        return action.getRequestParameter(HttpNames.paramDefaultGraphURI) != null
                || action.getRequestParameter(HttpNames.paramNamedGraphURI) != null;
    }
}
