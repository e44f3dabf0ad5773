package org.hearsay.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a compressed file gives up to where it breaks off, and then what tells of that: a truncated or damaged file costs what stands
 * behind the damage, not the job. Other faults, such as of the network, are thrown on, for the task may have more luck elsewhere. For one thread.
 *
 * @param <T> what is read
 */
final class UpToDamage<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final Function<IOException, T> ending;
    private @Nullable T last;
    private boolean broken;

    /** @param all throws {@link IOException} unannounced, as Scala's iterators do */
    UpToDamage(Iterator<T> all, Function<IOException, T> ending) {
        this.all = all;
        this.ending = ending;
    }

    @Override
    public boolean hasNext() {
        if (broken) {
            return last != null;
        }
        try {
            return all.hasNext();
        } catch (Exception e) {
            if (!(e instanceof IOException damage) || !byDecompressor(e)) {
                throw e;
            }
            last = ending.apply(damage);
            broken = true;
            return true;
        }
    }

    @Override
    public T next() {
        T told = last;
        last = null;
        if (told != null) {
            return told;
        }
        if (broken) {
            throw new NoSuchElementException();
        }
        return all.next();
    }

    private static boolean byDecompressor(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.apache.hadoop.io.compress.");
    }
}
