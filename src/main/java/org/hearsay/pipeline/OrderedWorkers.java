package org.hearsay.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items with several threads and hands the results on in the items' order, on the caller's thread. Looks only a few
 * items ahead, so that neither items nor results pile up.
 */
final class OrderedWorkers implements AutoCloseable {
    private final ExecutorService workers;
    private final int ahead;

    OrderedWorkers(int threads) {
        workers = Executors.newFixedThreadPool(threads, work -> daemon(work, "hearsay-worker"));
        ahead = 2 * threads;
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** @throws RuntimeException what the work or the sink threw; what is not yet begun is then left */
    <T, R> void forEach(Iterator<T> items, Function<T, R> work, Consumer<R> sink) {
        Queue<Future<R>> running = new ArrayDeque<>();
        while (items.hasNext() || !running.isEmpty()) {
            while (items.hasNext() && running.size() < ahead) {
                T item = items.next();
                running.add(workers.submit(() -> work.apply(item)));
            }
            sink.accept(result(running.remove()));
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
