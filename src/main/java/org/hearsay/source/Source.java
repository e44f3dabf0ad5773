package org.hearsay.source;

import java.util.OptionalInt;

/** Where articles come from: files, a page, a feed. May be read again and again; each time it looks anew at what there is. */
public interface Source {
    /** What people know it by: its path, pattern or address. */
    String name();

    /**
     * Whether it gives all that it has each time, so that an article that it gave before and gives no more is gone: so do files. A
     * feed drops what is old, and says nothing by that.
     */
    boolean complete();

    /**
     * What it has, one article or problem at a time, in an order that does not depend on anything but the source. Nothing that the
     * source holds makes this throw.
     *
     * @param holdings what need not be read in full again
     */
    Readings read(Holdings holdings);

    /** How many readings there will be, where that is known beforehand. */
    default OptionalInt count() {
        return OptionalInt.empty();
    }
}
