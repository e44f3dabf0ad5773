package org.hearsay.train;

import org.ejml.simple.SimpleMatrix;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares).
 *
 * @param penalty of the squares of all weights but the first, which is the constant's
 */
record LogisticRegression(double penalty) {
    private static final int STEPS = 30;

    /**
     * @param signs [examples][signs], the first sign being 1 everywhere
     * @param truths [examples], 0 or 1
     * @return [signs] weights
     */
    double[] fit(double[][] signs, double[] truths) {
        SimpleMatrix x = new SimpleMatrix(signs);
        SimpleMatrix w = new SimpleMatrix(x.numCols(), 1);
        for (int step = 0; step < STEPS; step++) {
            SimpleMatrix error = new SimpleMatrix(x.numRows(), 1);
            SimpleMatrix curved = x.copy();
            SimpleMatrix sums = x.mult(w);
            for (int i = 0; i < truths.length; i++) {
                double p = 1 / (1 + Math.exp(-sums.get(i)));
                error.set(i, p - truths[i]);
                for (int j = 0; j < x.numCols(); j++) {
                    curved.set(i, j, x.get(i, j) * p * (1 - p));
                }
            }
            SimpleMatrix slope = x.transpose().mult(error);
            SimpleMatrix curve = x.transpose().mult(curved);
            for (int j = 1; j < x.numCols(); j++) {
                slope.set(j, slope.get(j) + penalty * w.get(j));
                curve.set(j, j, curve.get(j, j) + penalty);
            }
            w = w.minus(curve.solve(slope));
        }
        return w.getDDRM().getData();
    }
}
