package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    @Test
    void aConstantLearnsTheShare() {
        double[] weights =
                new LogisticRegression(1).fit(new double[][] {{1}, {1}, {1}, {1}}, new double[] {1, 1, 1, 0});
        assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void aSignThatTellsHasWeightAndOneThatDoesNotHasNone() {
        double[][] signs = {{1, 1, 1}, {1, 1, 0}, {1, 1, 1}, {1, 1, 0}, {1, 0, 1}, {1, 0, 0}, {1, 0, 1}, {1, 0, 0}};
        double[] weights = new LogisticRegression(0.1).fit(signs, new double[] {1, 1, 1, 0, 0, 0, 1, 0});
        assertThat(weights[1]).isPositive();
        assertThat(new LogisticRegression(0.1).fit(signs, new double[] {1, 0, 0, 1, 1, 0, 0, 1})[1])
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void thePenaltyDrawsWeightsToNothing() {
        double[][] signs = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
        double[] truths = {0, 1, 1, 1};
        double free = new LogisticRegression(0.1).fit(signs, truths)[1];
        double drawn = new LogisticRegression(10).fit(signs, truths)[1];
        assertThat(drawn).isPositive().isLessThan(free);
    }
}
