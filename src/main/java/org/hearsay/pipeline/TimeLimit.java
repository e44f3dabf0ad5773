package org.hearsay.pipeline;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up on work that takes too long. Work that does not heed its interruption is left to end on a thread of its own. */
final class TimeLimit implements AutoCloseable {
    private final Duration limit;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(work -> OrderedWorkers.daemon(work, "hearsay-limited"));

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /**
     * The work's result.
     *
     * @throws TimeoutException if it took longer than the limit
     * @throws ExecutionException with what the work threw
     */
    <T> T call(Callable<T> work) throws TimeoutException, ExecutionException {
        Future<T> result = threads.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
