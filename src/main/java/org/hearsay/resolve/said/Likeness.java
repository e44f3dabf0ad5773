package org.hearsay.resolve.said;

/** How alike in meaning two texts are. Implementations are symmetric, deterministic and safe for several threads. */
@FunctionalInterface
public interface Likeness {
    /** Adds nothing to what the words tell. */
    Likeness NONE = (a, b) -> 0;

    /** From 0, nothing in common, to 1, the same. */
    double of(String a, String b);
}
