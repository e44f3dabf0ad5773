package org.hearsay.resolve.party.name;

import java.util.Comparator;
import java.util.Map;

/** Choosing among names. */
public final class Names {
    private Names() {}

    /** The most frequent one; of several such the longest; of several such the first in the alphabet. */
    public static String most(Map<String, Integer> names) {
        return names.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparingInt(one -> one.getKey().length())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }
}
