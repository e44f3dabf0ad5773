package org.hearsay.annotate.attribution.decode;

import java.util.Arrays;

/**
 * A linear chain over the labels of a sentence: scores of labels at tokens, of one label after another, and of the first. Finds the best
 * sequence that BIO allows (Viterbi) and each label's marginal probability (forward-backward).
 */
public final class LabelChain {

    private static final float FORBIDDEN = -1e4f;

    private final float[] start;
    private final float[][] transition;

    /**
     * @param start score of each label as a sentence's first, in natural logarithms
     * @param transition score of the second label after the first, in natural logarithms
     */
    public LabelChain(float[] start, float[][] transition) {
        this.start = start.clone();
        this.transition = Arrays.stream(transition).map(float[]::clone).toArray(float[][]::new);
        for (int a = 0; a < Bio.COUNT; a++) {
            if (!Bio.mayStart(a)) {
                this.start[a] = FORBIDDEN;
            }
            for (int b = 0; b < Bio.COUNT; b++) {
                if (!Bio.mayFollow(a, b)) {
                    this.transition[a][b] = FORBIDDEN;
                }
            }
        }
    }

    /** A chain of scores that stand in rows one after another, as they are stored. */
    public static LabelChain of(float[] start, float[] transition) {
        float[][] rows = new float[Bio.COUNT][];
        for (int a = 0; a < Bio.COUNT; a++) {
            rows[a] = Arrays.copyOfRange(transition, a * Bio.COUNT, (a + 1) * Bio.COUNT);
        }
        return new LabelChain(start, rows);
    }

    /** The most probable allowed labels, one a token; of equals the one with lower numbers. */
    public int[] best(float[][] emissions) {
        int n = emissions.length;
        if (n == 0) {
            return new int[0];
        }
        int[][] from = new int[n][Bio.COUNT];
        float[] score = plus(start, emissions[0]);
        for (int t = 1; t < n; t++) {
            float[] next = new float[Bio.COUNT];
            for (int b = 0; b < Bio.COUNT; b++) {
                int a = bestBefore(score, b);
                from[t][b] = a;
                next[b] = score[a] + transition[a][b] + emissions[t][b];
            }
            score = next;
        }
        return trace(from, score);
    }

    private int bestBefore(float[] score, int b) {
        int best = 0;
        for (int a = 1; a < Bio.COUNT; a++) {
            if (score[a] + transition[a][b] > score[best] + transition[best][b]) {
                best = a;
            }
        }
        return best;
    }

    private static int[] trace(int[][] from, float[] last) {
        int[] labels = new int[from.length];
        int label = 0;
        for (int b = 1; b < Bio.COUNT; b++) {
            if (last[b] > last[label]) {
                label = b;
            }
        }
        for (int t = from.length - 1; t >= 0; t--) {
            labels[t] = label;
            label = from[t][label];
        }
        return labels;
    }

    /** The probability (0 to 1) of each label at each token, over all allowed sequences. */
    public double[][] marginals(float[][] emissions) {
        return combine(forward(emissions), backward(emissions));
    }

    /** Of each token and label the logarithm of all sequences' weights up to there. */
    private double[][] forward(float[][] emissions) {
        double[][] forward = new double[emissions.length][Bio.COUNT];
        double[] terms = new double[Bio.COUNT];
        for (int t = 0; t < emissions.length; t++) {
            for (int b = 0; b < Bio.COUNT; b++) {
                for (int a = 0; t > 0 && a < Bio.COUNT; a++) {
                    terms[a] = forward[t - 1][a] + transition[a][b];
                }
                forward[t][b] = emissions[t][b] + (t == 0 ? start[b] : logSumExp(terms));
            }
        }
        return forward;
    }

    /** Likewise from there to the end, the token itself not counted. */
    private double[][] backward(float[][] emissions) {
        double[][] backward = new double[emissions.length][Bio.COUNT];
        double[] terms = new double[Bio.COUNT];
        for (int t = emissions.length - 2; t >= 0; t--) {
            for (int a = 0; a < Bio.COUNT; a++) {
                for (int b = 0; b < Bio.COUNT; b++) {
                    terms[b] = transition[a][b] + emissions[t + 1][b] + backward[t + 1][b];
                }
                backward[t][a] = logSumExp(terms);
            }
        }
        return backward;
    }

    private static double[][] combine(double[][] forward, double[][] backward) {
        double[][] p = new double[forward.length][Bio.COUNT];
        for (int t = 0; t < p.length; t++) {
            for (int b = 0; b < Bio.COUNT; b++) {
                p[t][b] = forward[t][b] + backward[t][b];
            }
            double total = logSumExp(p[t]);
            for (int b = 0; b < Bio.COUNT; b++) {
                p[t][b] = Math.exp(p[t][b] - total);
            }
        }
        return p;
    }

    private static double logSumExp(double[] terms) {
        double max = terms[0];
        for (double term : terms) {
            max = Math.max(max, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - max);
        }
        return max + Math.log(sum);
    }

    private static float[] plus(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }
}
