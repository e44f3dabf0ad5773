package org.hearsay.annotate.corenlp.parse;

import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Scores transitions: one hidden layer with a cube in it (Chen and Manning, 2014). What a feature in a place adds to the hidden layer is
 * the same wherever it occurs, so that it is kept: for a word and its tag in one sum ({@link Contributions}), for tags and labels, which
 * are few, each that was ever asked for. The loops are written for the compiler to make vector instructions of them: sums run along rows,
 * never into one number. Safe for several threads; results do not depend on what is kept.
 */
final class ParserNetwork {
    /** Numbers in a vector of the widest kind. */
    private static final int VECTOR = 16;

    private final ParserModel model;
    private final int places;
    /** [hidden unit][transition], each row as long as whole vectors. */
    private final float[][] output;

    private final Contributions contributions = new Contributions();
    /** What tags and labels add, by [feature after the words][place]; 4 kB each, and about a thousand of them ever occur. */
    private final AtomicReferenceArray<float @Nullable []> few;

    private final int firstOfFew;

    ParserNetwork(ParserModel model) {
        this.model = model;
        places = model.places();
        firstOfFew = Collections.min(model.features().tags().values());
        few = new AtomicReferenceArray<>((model.embeddings().length - firstOfFew) * places);
        int transitions = model.output()[0].length;
        output = new float[model.output().length][];
        for (int i = 0; i < output.length; i++) {
            output[i] = Arrays.copyOf(model.output()[i], (transitions + VECTOR - 1) / VECTOR * VECTOR);
        }
    }

    int places() {
        return places;
    }

    /** How long the room for scores is: all transitions, and nothing behind them. */
    int width() {
        return output[0].length;
    }

    /**
     * Scores of all transitions.
     *
     * @param features the feature in each place
     * @param hidden room for the hidden layer, of {@link #hiddenUnits()}
     * @param scores room for the scores, of {@link #width()}
     */
    void score(int[] features, float[] hidden, float[] scores) {
        System.arraycopy(model.bias(), 0, hidden, 0, hidden.length);
        int tokens = Features.TOKENS;
        for (int token = 0; token < tokens; token += 2) {
            add(hidden, wordAndTag(features, token), wordAndTag(features, token + 1));
        }
        for (int label = 2 * tokens; label < features.length; label += 2) {
            add(hidden, single(features[label], label), single(features[label + 1], label + 1));
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

    /** Four rows at once, each an array of its own: of one array at four offsets the compiler makes no vector instructions. */
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
            addTo(known, single(tag, Features.TOKENS + token));
            contributions.offer(key, known);
        }
        return known;
    }

    /** What a tag or a label adds. */
    private float[] single(int feature, int place) {
        int slot = (feature - firstOfFew) * places + place;
        float[] known = few.get(slot);
        if (known == null) {
            known = contributionOf(feature, place);
            few.set(slot, known);
        }
        return known;
    }

    private static void addTo(float[] sum, float[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    private float[] contributionOf(int feature, int place) {
        float[] embedding = model.embeddings()[feature];
        float[] sum = new float[hiddenUnits()];
        int first = place * embedding.length;
        int i = 0;
        for (; i + 4 <= embedding.length; i += 4) {
            addInputs(sum, first + i, embedding[i], embedding[i + 1], embedding[i + 2], embedding[i + 3]);
        }
        for (; i < embedding.length; i++) {
            addInputs(sum, first + i, embedding[i]);
        }
        return sum;
    }

    /** Four rows at once, added one after the other, so that rounding is as with one at a time. */
    private void addInputs(float[] sum, int row, float timesA, float timesB, float timesC, float timesD) {
        float[] a = model.input()[row];
        float[] b = model.input()[row + 1];
        float[] c = model.input()[row + 2];
        float[] d = model.input()[row + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + timesA * a[i] + timesB * b[i] + timesC * c[i] + timesD * d[i];
        }
    }

    private void addInputs(float[] sum, int row, float times) {
        float[] a = model.input()[row];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * a[i];
        }
    }
}
