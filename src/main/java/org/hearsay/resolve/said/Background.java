package org.hearsay.resolve.said;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker talked of at about one time. All statements on one matter share its words and are near each other in meaning;
 * what tells them apart is what each has beside that. So words that many of the statements have weigh little, and their common
 * meaning is taken out of each. For one thread.
 */
final class Background {
    /** How much of the common meaning is taken out, where there are many statements. */
    private static final double COMMON = 0.8;
    /** As many statements more are reckoned as if they spoke of something else, so that of few little is taken out. */
    private static final int OTHERS = 4;

    /** What some statements have in common. */
    private static final class Sum {
        private int statements;
        private final Map<String, Integer> words = new HashMap<>();
        private double[] vector = {};

        void add(Wording wording) {
            statements++;
            wording.meanings().keySet().forEach(word -> words.merge(word, 1, Integer::sum));
            add(wording.vector());
        }

        void add(Sum other) {
            statements += other.statements;
            other.words.forEach((word, count) -> words.merge(word, count, Integer::sum));
            add(other.vector);
        }

        private void add(double[] other) {
            if (vector.length < other.length) {
                vector = new double[other.length];
            }
            for (int i = 0; i < other.length; i++) {
                vector[i] += other[i];
            }
        }
    }

    private final TreeMap<LocalDate, Sum> byDay = new TreeMap<>();
    private final Sum undated = new Sum();
    private final Map<Optional<LocalDate>, Sum> around = new HashMap<>();

    /** @param ofOneSpeaker in an order that does not depend on how they came */
    Background(List<Wording> ofOneSpeaker) {
        for (Wording wording : ofOneSpeaker) {
            LocalDate day = wording.anchor();
            (day == null ? undated : byDay.computeIfAbsent(day, key -> new Sum())).add(wording);
        }
    }

    /** What sets a statement apart from the others of its time. */
    Distinction of(Wording wording) {
        Sum common = around.computeIfAbsent(Optional.ofNullable(wording.anchor()), day -> around(day.orElse(null)));
        Map<String, Double> words = new TreeMap<>();
        wording.meanings().forEach((word, weight) -> words.put(word, weight * rarity(word, common)));
        double[] vector = wording.vector().clone();
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= COMMON * common.vector[i] / (common.statements + OTHERS);
        }
        return new Distinction(words, vector);
    }

    /** Undated statements may be of any time. */
    private Sum around(@Nullable LocalDate day) {
        Sum sum = new Sum();
        sum.add(undated);
        var near =
                day == null ? byDay : byDay.subMap(day.minusDays(Wording.NEWS), true, day.plusDays(Wording.NEWS), true);
        near.values().forEach(sum::add);
        return sum;
    }

    /** One for a word that two statements at most have, less for others: inverse document frequency, in parts of its greatest. */
    private static double rarity(String word, Sum common) {
        int others = Math.max(1, common.words.getOrDefault(word, 1) - 1);
        return Math.log((common.statements + 1.0) / others) / Math.log(common.statements + 1.0);
    }
}
