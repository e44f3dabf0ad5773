package org.hearsay.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.hearsay.load.Answers;
import org.hearsay.load.StoreException;
import org.hearsay.load.remote.RemoteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a dataset's query service over HTTP. */
final class RemoteRunner implements QueryRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteRunner.class);

    private final RemoteStore store;

    RemoteRunner(RemoteStore store) {
        this.store = store;
    }

    @Override
    public Rows run(SavedQuery saved, Map<String, String> arguments) {
        Query query = Arguments.fill(saved, arguments, this::select);
        Rows rows = select(query);
        return rows.limited(Limits.reached(saved, query, rows, this::select));
    }

    @Override
    public String sparql(SavedQuery saved, Map<String, String> arguments) {
        return Arguments.fill(saved, arguments, this::select).toString();
    }

    /** Asks again as long as the server says that it goes on looking for the answer. */
    private Rows select(Query query) {
        Instant start = Instant.now();
        while (true) {
            try (QueryExecution execution = store.prepare(query)) {
                return Rows.of(execution.execSelect());
            } catch (HttpException | QueryException e) {
                if (!goesOn(e) || Duration.between(start, Instant.now()).compareTo(Keeping.PATIENCE) > 0 || !paused()) {
                    throw new StoreException(Answers.describe(store.dataset(), e), e);
                }
            }
        }
    }

    private static boolean goesOn(RuntimeException e) {
        return Answers.refusal(e)
                .filter(refusal -> refusal.words().contains(Keeping.GOES_ON))
                .isPresent();
    }

    private static boolean paused() {
        LOG.warn(
                "the server takes long over this question, which {}; asking again in {} s",
                Keeping.GOES_ON,
                Keeping.ASK_AGAIN.toSeconds());
        try {
            Thread.sleep(Keeping.ASK_AGAIN.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
