package org.hearsay.resolve.said;

import java.util.Map;

/** Likeness of two texts by the meanings of their words. */
public final class WordLikeness {
    private WordLikeness() {}

    /**
     * How alike two texts are, from 0 to 1: the weight of the meanings that both have over the geometric mean of what each has
     * (Ochiai's coefficient, which favours neither the long nor the short).
     */
    public static double of(Map<String, Double> a, Map<String, Double> b) {
        double all = Math.sqrt(total(a) * total(b));
        return all == 0 ? 0 : shared(a, b) / all;
    }

    private static double shared(Map<String, Double> a, Map<String, Double> b) {
        return a.entrySet().stream()
                .filter(one -> b.containsKey(one.getKey()))
                .mapToDouble(one -> Math.min(one.getValue(), b.getOrDefault(one.getKey(), 0.0)))
                .sum();
    }

    private static double total(Map<String, Double> words) {
        return words.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
