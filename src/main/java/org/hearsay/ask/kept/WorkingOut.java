package org.hearsay.ask.kept;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.hearsay.ask.Rows;
import org.jspecify.annotations.Nullable;

/** One question being worked out, for all who ask it meanwhile. Thread-safe; {@link #run} is called once. */
final class WorkingOut {
    private final Dataset dataset;
    private final Query query;
    private final Duration patience;
    private final CompletableFuture<Rows> answer = new CompletableFuture<>();
    private volatile long most = Long.MAX_VALUE;
    private boolean givenUp;
    private @Nullable QueryExecution execution;

    /** @param patience how long it may take, counted from {@link #run} */
    WorkingOut(Dataset dataset, Query query, Duration patience) {
        this.dataset = dataset;
        this.query = query.cloneQuery(); // one query is for one thread
        this.patience = patience;
    }

    /** Works it out in this thread, within its transaction. */
    void run() {
        try (QueryExecution own = QueryExecution.dataset(dataset)
                .query(query)
                .initialTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .overallTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            begin(own);
            answer.complete(Rows.of(own.execSelect(), () -> most).orElseThrow(QueryCancelledException::new));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e); // of memory or stack it may be; others who ask are not to wait for ever
        }
    }

    private synchronized void begin(QueryExecution own) {
        if (givenUp) {
            throw new QueryCancelledException();
        }
        execution = own;
    }

    /** Ends it without an answer, where it has not ended. */
    void fail(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    boolean ended() {
        return answer.isDone();
    }

    /** Whoever waits for it is told that it was given up, if it has not ended yet. */
    synchronized void giveUp() {
        givenUp = true;
        if (execution != null) {
            execution.abort();
        }
        answer.completeExceptionally(new QueryCancelledException());
    }

    /** From now on nobody need wait for it, and it is given up when its rows take more than so many {@link Rows#bytes()}. */
    void goOn(long bytes) {
        most = bytes;
    }

    boolean goesOn() {
        return most < Long.MAX_VALUE;
    }

    /** What {@link #await} gives, of one that has ended. */
    Rows answer() {
        try {
            return await(Duration.ZERO);
        } catch (TimeoutException e) {
            throw new IllegalStateException("it has not ended", e);
        }
    }

    /**
     * Waits for the answer.
     *
     * @throws TimeoutException where it has not ended after this time
     * @throws RuntimeException what it ended with, {@link QueryCancelledException} where it was given up
     */
    Rows await(Duration time) throws TimeoutException {
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(e); // Jena ran out of memory or stack
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits any more");
        }
    }
}
