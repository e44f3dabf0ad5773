package org.hearsay.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Readings that are asked for one by one until there are no more. */
public final class PulledReadings implements Readings {
    private final Pull pull;
    private @Nullable Reading next;
    private boolean ended;

    /** Where the next reading comes from. */
    public interface Pull extends Closeable {
        /** The next one; null at the end, after which it is not asked again. */
        @Nullable
        Reading next();

        @Override
        default void close() throws IOException {}
    }

    public PulledReadings(Pull pull) {
        this.pull = pull;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = pull.next();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading reading = Objects.requireNonNull(next);
        next = null;
        return reading;
    }

    @Override
    public void close() {
        ended = true;
        next = null;
        try {
            pull.close();
        } catch (IOException e) {
            // it was only read from: nothing is lost
        }
    }
}
