package org.hearsay.train.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often what was held likely is right, in ten bins of equal width. */
public final class Reliability {
    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sum = new double[BINS];

    /** @param probability in 0..1 */
    public void add(double probability, boolean isRight) {
        int bin = (int) Math.min(BINS - 1, probability * BINS);
        count[bin]++;
        right[bin] += isRight ? 1 : 0;
        sum[bin] += probability;
    }

    /** Expected calibration error: the mean distance between probability and share of right ones, bins weighted by their size. */
    public double expectedError() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sum[bin] - right[bin]);
            all += count[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    /** A line for each bin that holds something. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %.1f-%.1f | %d | %.2f | %.2f |",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        count[bin],
                        sum[bin] / count[bin],
                        (double) right[bin] / count[bin]));
            }
        }
        return String.join(System.lineSeparator(), lines);
    }
}
