package org.hearsay.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How well groups agree with those marked by hand (Bagga and Baldwin, Entity-based cross-document coreferencing, 1998). */
public record BCubed(double precision, double recall) {
    /**
     * Compares.
     *
     * @param marked the group of each thing, by hand
     * @param found the group of each of the same things
     */
    public static BCubed of(Map<String, String> marked, Map<String, String> found) {
        if (!marked.keySet().equals(found.keySet())) {
            throw new IllegalArgumentException("not the same things are grouped");
        }
        return new BCubed(
                mean(marked, one -> share(one, found, marked)), mean(marked, one -> share(one, marked, found)));
    }

    private static double mean(Map<String, String> things, ToDoubleFunction<String> of) {
        return things.keySet().stream().mapToDouble(of).average().orElse(0);
    }

    /** Of those that are in one group with this, how many are so in the other grouping too. */
    private static double share(String one, Map<String, String> grouping, Map<String, String> other) {
        return grouping.keySet().stream()
                .filter(thing -> Objects.equals(grouping.get(thing), grouping.get(one)))
                .mapToDouble(thing -> Objects.equals(other.get(thing), other.get(one)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    public double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "B-cubed precision %.1f, recall %.1f, F1 %.1f", 100 * precision, 100 * recall, 100 * f1());
    }
}
