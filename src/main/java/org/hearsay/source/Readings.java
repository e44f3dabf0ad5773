package org.hearsay.source;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Articles and problems as they are read: only what is asked for is in memory. A {@code Stream} that is flattened would not do, for
 * its iterator keeps all that one element gives. For one thread. Closing it lets go of files and connections.
 */
public interface Readings extends Iterator<Reading>, AutoCloseable {
    @Override
    default void close() {}

    /** These, which hold nothing open. */
    static Readings of(List<Reading> readings) {
        return of(readings.iterator());
    }

    /** These, which hold nothing open. */
    static Readings of(Iterator<Reading> readings) {
        return new Readings() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public Reading next() {
                return readings.next();
            }
        };
    }

    /** These, up to the moment at which they are no more wanted. */
    default Readings until(BooleanSupplier enough) {
        Readings all = this;
        return new Readings() {
            @Override
            public boolean hasNext() {
                return !enough.getAsBoolean() && all.hasNext();
            }

            @Override
            public Reading next() {
                return all.next();
            }

            @Override
            public void close() {
                all.close();
            }
        };
    }

    /** One after another; each is made when the one before it is at its end and closed. */
    static Readings concat(Iterator<Readings> parts) {
        return new ChainedReadings(parts);
    }
}
