package org.hearsay.source;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Readings one after another, of which one is open at a time. */
final class ChainedReadings implements Readings {
    private final Iterator<Readings> parts;
    private Readings open = Readings.of(List.of());

    ChainedReadings(Iterator<Readings> parts) {
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        while (!open.hasNext() && parts.hasNext()) {
            open.close();
            open = parts.next();
        }
        return open.hasNext();
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return open.next();
    }

    @Override
    public void close() {
        open.close();
    }
}
