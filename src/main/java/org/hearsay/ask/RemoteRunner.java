package org.hearsay.ask;

import java.net.URI;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.hearsay.load.Answers;
import org.hearsay.load.StoreException;

/** Asks a dataset's query service over HTTP. */
final class RemoteRunner implements QueryRunner {
    private final URI dataset;

    RemoteRunner(URI dataset) {
        this.dataset = dataset;
    }

    @Override
    public Rows run(SavedQuery saved, Map<String, String> arguments) {
        return select(Arguments.fill(saved, arguments, this::select));
    }

    @Override
    public String sparql(SavedQuery saved, Map<String, String> arguments) {
        return Arguments.fill(saved, arguments, this::select).toString();
    }

    private Rows select(Query query) {
        try (QueryExecution execution = QueryExecutionHTTP.create()
                .endpoint(dataset + "/query")
                .query(query)
                .build()) {
            return Rows.of(execution.execSelect());
        } catch (HttpException | QueryException e) {
            throw new StoreException(Answers.describe(dataset, e), e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
