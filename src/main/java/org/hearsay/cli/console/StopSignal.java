package org.hearsay.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Turns the operating system's wish that the process end (SIGTERM, Ctrl-C) into a question that work can ask now and then. The
 * process ends when this is closed; who closes it without having been asked to stop changes nothing. Thread-safe.
 */
public final class StopSignal implements BooleanSupplier, AutoCloseable {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** @param told run once when the wish comes */
    public StopSignal(Runnable told) {
        hook = new Thread(() -> stop(told), "hearsay-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Runnable told) {
        asked.set(true);
        told.run();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return asked.get();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                ended.countDown(); // the process is ending by itself at this very moment; nothing to wait for
            }
        }
    }
}
