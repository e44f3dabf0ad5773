package org.hearsay.annotate.attribution.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteMatrixTest {
    @Test
    void eachColumnHasItsOwnScale() {
        ByteMatrix rounded =
                ByteMatrix.of(new TunedWeights.Values(new long[] {2, 2}, new float[] {1.27f, -100, 0.01f, 50}));
        assertThat(rounded.scales()).containsExactly(1.27f / 127, 100f / 127);
        assertThat(rounded.numbers()).containsExactly((byte) 127, (byte) -127, (byte) 1, (byte) 64);
    }

    @Test
    void columnOfNothingStaysNothing() {
        ByteMatrix rounded = ByteMatrix.of(new TunedWeights.Values(new long[] {2, 1}, new float[] {0, 0}));
        assertThat(rounded.numbers()).containsExactly((byte) 0, (byte) 0);
    }
}
