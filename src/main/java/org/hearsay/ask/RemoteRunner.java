package org.hearsay.ask;

import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.hearsay.load.Answers;
import org.hearsay.load.StoreException;
import org.hearsay.load.remote.RemoteStore;

/** Asks a dataset's query service over HTTP. */
final class RemoteRunner implements QueryRunner {
    private final RemoteStore store;

    RemoteRunner(RemoteStore store) {
        this.store = store;
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
        try (QueryExecution execution = store.prepare(query)) {
            return Rows.of(execution.execSelect());
        } catch (HttpException | QueryException e) {
            throw new StoreException(Answers.describe(store.dataset(), e), e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
