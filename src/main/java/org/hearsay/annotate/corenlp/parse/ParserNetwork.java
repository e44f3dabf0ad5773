package org.hearsay.annotate.corenlp.parse;

import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hearsay.annotate.corenlp.parse.ParserModel.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Scores transitions: one hidden layer with a cube in it (Chen and Manning, 2014). What a feature in a place adds to the hidden layer is
 * the same wherever it occurs, so that it is kept: for a word and its tag in one sum ({@link Contributions}), for tags and labels, which
 * are few, each that was ever asked for. Most dependents are not there: what absent ones add is in one sum, and one that is there adds what
 * it adds more than that. The loops are written for the compiler to make vector instructions of them: sums run along rows, never into one
 * number. Safe for several threads; results do not depend on what is kept.
 */
final class ParserNetwork {
    /** Numbers in a vector of the widest kind. */
    private static final int VECTOR = 16;

    private final ParserModel model;
    private final int places;
    private final float[][] output;
    private final Contributions contributions = new Contributions();
    /** What tags and labels add, by [feature after the words][place]; 4 kB each, and about a thousand of them ever occur. */
    private final AtomicReferenceArray<float @Nullable []> few;

    private final int firstOfFew;
    /** Rows of the output are as long as whole vectors. */
    private final int width;

    private final int noTag;
    /** What an absent token's word, tag or label adds in each place. */
    private final float[][] absent;
    /** The hidden layer's sum before any token is looked at, all dependents absent. */
    private final float[] start;

    ParserNetwork(ParserModel model) {
        this.model = model;
        places = model.places();
        int transitions = model.output()[0].length;
        firstOfFew = Collections.min(model.features().tags().values());
        few = new AtomicReferenceArray<>((model.embeddings().length - firstOfFew) * places);
        width = (transitions + VECTOR - 1) / VECTOR * VECTOR;
        output = new float[model.output().length][];
        for (int i = 0; i < output.length; i++) {
            output[i] = Arrays.copyOf(model.output()[i], width);
        }
        noTag = model.features().tag(Vocabulary.NONE);
        absent = new float[places][];
        for (int place = 0; place < places; place++) {
            absent[place] = contributionOf(nothing(place), place);
        }
        start = start();
    }

    private int nothing(int place) {
        Vocabulary known = model.features();
        return place < Features.TOKENS
                ? known.word(Vocabulary.NONE)
                : place < 2 * Features.TOKENS ? noTag : known.label(Vocabulary.NONE);
    }

    private float[] start() {
        float[] sum = model.bias().clone();
        for (int dependent = 0; dependent < Features.DEPENDENTS; dependent++) {
            int token = Features.FIRST_DEPENDENT + dependent;
            addTo(sum, absent[token], 1);
            addTo(sum, absent[Features.TOKENS + token], 1);
            addTo(sum, absent[2 * Features.TOKENS + dependent], 1);
        }
        return sum;
    }

    int places() {
        return places;
    }

    /** How long the room for scores is: all transitions, and nothing behind them. */
    int width() {
        return width;
    }

    /**
     * Scores of all transitions.
     *
     * @param features the feature in each place
     * @param hidden room for the hidden layer, of {@link #hiddenUnits()}
     * @param scores room for the scores, of {@link #width()}
     */
    void score(int[] features, float[] hidden, float[] scores) {
        System.arraycopy(start, 0, hidden, 0, hidden.length);
        for (int token = 0; token < Features.FIRST_DEPENDENT; token += 2) {
            add(hidden, wordAndTag(features, token), wordAndTag(features, token + 1));
        }
        for (int dependent = 0; dependent < Features.DEPENDENTS; dependent++) {
            int token = Features.FIRST_DEPENDENT + dependent;
            int label = 2 * Features.TOKENS + dependent;
            if (features[Features.TOKENS + token] != noTag) {
                add(hidden, wordAndTag(features, token), few(features[label], label));
            }
        }
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = hidden[i] * hidden[i] * hidden[i];
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i + 4 <= hidden.length; i += 4) {
            addRows(scores, i, hidden[i], hidden[i + 1], hidden[i + 2], hidden[i + 3]);
        }
    }

    int hiddenUnits() {
        return model.bias().length;
    }

    private static void add(float[] sum, float[] a, float[] b) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] + b[i];
        }
    }

    private void addRows(float[] sum, int row, float timesA, float timesB, float timesC, float timesD) {
        float[] a = output[row];
        float[] b = output[row + 1];
        float[] c = output[row + 2];
        float[] d = output[row + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += timesA * a[i] + timesB * b[i] + timesC * c[i] + timesD * d[i];
        }
    }

    private float[] wordAndTag(int[] features, int token) {
        int word = features[token];
        int tag = features[Features.TOKENS + token];
        long key = ((long) word * model.embeddings().length + tag) * places + token;
        float[] known = contributions.get(key);
        if (known == null) {
            known = contributionOf(word, token);
            addTo(known, few(tag, Features.TOKENS + token), 1);
            if (token >= Features.FIRST_DEPENDENT) {
                addTo(known, absent[token], -1);
            }
            contributions.offer(key, known);
        }
        return known;
    }

    /** What a tag or a label adds; of a dependent, more than an absent one does. */
    private float[] few(int feature, int place) {
        int slot = (feature - firstOfFew) * places + place;
        float[] known = few.get(slot);
        if (known == null) {
            known = contributionOf(feature, place);
            if (place >= Features.TOKENS + Features.FIRST_DEPENDENT) {
                addTo(known, absent[place], -1);
            }
            few.set(slot, known);
        }
        return known;
    }

    private static void addTo(float[] sum, float[] other, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other[i];
        }
    }

    private float[] contributionOf(int feature, int place) {
        float[] embedding = model.embeddings()[feature];
        float[] sum = new float[hiddenUnits()];
        for (int i = 0; i < embedding.length; i++) {
            float value = embedding[i];
            float[] row = model.input()[place * embedding.length + i];
            for (int unit = 0; unit < sum.length; unit++) {
                sum[unit] += value * row[unit];
            }
        }
        return sum;
    }
}
