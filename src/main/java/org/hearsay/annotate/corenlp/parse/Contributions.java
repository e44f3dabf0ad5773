package org.hearsay.annotate.corenlp.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Sums that were worked out before, each in the one slot that its key names. A slot gives up what it holds for another sum only where that
 * was not asked for since the last one came (Corbato's second chance, 1968), so that what news says often stays. Safe for several threads.
 */
final class Contributions {
    /** Two to this power are the slots, with 4 kB each at most; 42 articles have some 50,000 different sums, half of them once. */
    private static final int BITS = 15;

    private static final int SLOTS = 1 << BITS;

    /** An odd number near 2^64 divided by the golden ratio spreads keys evenly (Knuth, The Art of Computer Programming, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final AtomicReferenceArray<@Nullable Kept> slots = new AtomicReferenceArray<>(SLOTS);

    /** What a slot holds. That a mark is lost between threads costs a sum, no more. */
    private static final class Kept {
        private final long key;
        private final float[] sum;
        private boolean asked;

        Kept(long key, float[] sum) {
            this.key = key;
            this.sum = sum;
        }
    }

    /** The sum, which nobody may change, or null where it is not kept. */
    float @Nullable [] get(long key) {
        Kept kept = slots.get(slot(key));
        if (kept == null || kept.key != key) {
            return null;
        }
        if (!kept.asked) {
            kept.asked = true;
        }
        return kept.sum;
    }

    /** Keeps the sum unless its slot holds one that is in use. */
    void offer(long key, float[] sum) {
        int slot = slot(key);
        Kept kept = slots.get(slot);
        if (kept == null || !kept.asked) {
            slots.set(slot, new Kept(key, sum));
        } else {
            kept.asked = false;
        }
    }

    private static int slot(long key) {
        return (int) (key * SPREAD >>> Long.SIZE - BITS);
    }
}
