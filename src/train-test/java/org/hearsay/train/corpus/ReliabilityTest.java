package org.hearsay.train.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void probabilitiesThatComeTrueHaveNoError() {
        Reliability reliability = new Reliability();
        for (int i = 0; i < 4; i++) {
            reliability.add(0.75, i < 3);
        }
        assertThat(reliability.expectedError()).isZero();
        assertThat(reliability).hasToString("| 0.7-0.8 | 4 | 0.75 | 0.75 |");
    }

    @Test
    void theErrorIsTheDistanceWeightedByTheSizeOfTheBins() {
        Reliability reliability = new Reliability();
        reliability.add(0.9, false);
        reliability.add(0.2, false);
        reliability.add(0.2, false);
        assertThat(reliability.expectedError()).isCloseTo((0.9 + 0.4) / 3, within(1e-9));
    }

    @Test
    void certaintyFallsIntoTheLastBin() {
        Reliability reliability = new Reliability();
        reliability.add(1, true);
        assertThat(reliability).hasToString("| 0.9-1.0 | 1 | 1.00 | 1.00 |");
    }
}
