package org.hearsay.source.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of fuzzing: some hundred changes of a good input, the same at each run. docs/TESTING.md tells of the long form. */
class ReaderFuzzTest {
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @EnumSource(ReaderFuzz.Target.class)
    void changedInputsAreReadOrSetAside(ReaderFuzz.Target target) {
        Random random = new Random(target.ordinal());
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] input = Changes.of(target.seed(), random);
                assertThatCode(() -> target.read(input))
                        .as(() -> target + " of " + HexFormat.of().formatHex(input))
                        .doesNotThrowAnyException();
            }
        });
    }
}
