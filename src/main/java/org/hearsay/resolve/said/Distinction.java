package org.hearsay.resolve.said;

import java.io.Serializable;
import java.util.Map;

/** What sets a statement apart from the speaker's others of its time: words with their weights, and the rest of its meaning. */
public final class Distinction implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double ROUNDED = 10_000;

    private final Map<String, Double> words;
    private final double[] vector;
    private final double length;

    /** @param vector of no dimension where the meaning is not known */
    Distinction(Map<String, Double> words, double[] vector) {
        this.words = Map.copyOf(words);
        this.vector = vector;
        this.length = Math.sqrt(MeaningVector.product(vector, vector));
    }

    /**
     * How alike two are, from 0 to 1, to four places: the mean of the likeness of their words and that of their meaning, or the former
     * alone where the latter is not known.
     */
    double likeness(Distinction other) {
        double byWords = WordLikeness.of(words, other.words);
        boolean known = length > 0 && other.length > 0 && vector.length == other.vector.length;
        double byMeaning =
                known ? Math.max(0, MeaningVector.product(vector, other.vector) / (length * other.length)) : byWords;
        return Math.round((byWords + byMeaning) / 2 * ROUNDED) / ROUNDED;
    }
}
