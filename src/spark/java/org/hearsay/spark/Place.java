package org.hearsay.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where an article stands in the corpus. Sorted by identity first, so that articles of one identity meet, and then as one machine would
 * read them, so that the same one of them counts.
 *
 * @param identity the article's IRI
 * @param file its name under the input's path
 * @param position in the file: of its line in bytes, of its row, or of its record
 */
record Place(String identity, String file, long position) implements Serializable, Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::identity).thenComparing(Place::file).thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Which part of the output an article belongs to. */
    static ByName byIdentity(int parts) {
        return new ByName(parts, key -> ((Place) key).identity());
    }
}
