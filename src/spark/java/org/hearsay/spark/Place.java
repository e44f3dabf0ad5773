package org.hearsay.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

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

    /** Which part of the output an article belongs to: a function of its identity and the number of parts alone. */
    static final class ByIdentity extends Partitioner {
        private final int parts;

        ByIdentity(int parts) {
            this.parts = parts;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((Place) key).identity().hashCode(), parts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByIdentity same && same.parts == parts;
        }

        @Override
        public int hashCode() {
            return parts;
        }
    }
}
