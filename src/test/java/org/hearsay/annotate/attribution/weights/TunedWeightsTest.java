package org.hearsay.annotate.attribution.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TunedWeightsTest {

    private static TunedWeights.Values throughAFile(TunedWeights.Values values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TunedWeights.write(Map.of("w", values), out);
        return Objects.requireNonNull(
                TunedWeights.read(new ByteArrayInputStream(out.toByteArray())).get("w"));
    }

    @Test
    void smallArraysComeBackUnchanged() throws IOException {
        TunedWeights.Values values = new TunedWeights.Values(new long[] {3}, new float[] {1.5f, -2, 0.1f});
        TunedWeights.Values read = throughAFile(values);
        assertThat(read.dims()).containsExactly(3);
        assertThat(read.numbers()).containsExactly(1.5f, -2, 0.1f);
    }

    @Test
    void largeMatricesComeBackWithinHalfAStepOfTheirColumn() throws IOException {
        float[] numbers = new float[64 * 64];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) Math.sin(i) * (i % 64 + 1);
        }
        float[] read = throughAFile(new TunedWeights.Values(new long[] {64, 64}, numbers))
                .numbers();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(read[i]).isCloseTo(numbers[i], within((i % 64 + 1) / 127f * 0.51f));
        }
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> TunedWeights.read(new ByteArrayInputStream(new byte[16])))
                .isInstanceOf(IOException.class);
    }
}
