package org.hearsay.serve.api;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HexFormat;
import java.util.Random;
import org.hearsay.source.fuzz.Changes;
import org.junit.jupiter.api.Test;

/** The short form of fuzzing requests, the same at each run. docs/TESTING.md tells of the long form. */
class RequestFuzzIT {
    private static final int ROUNDS = 120;

    @Test
    void changedRequestsAreAnsweredOrRefusedWithWords() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = Changes.of(RequestFuzz.seed(), random);
            input[0] = (byte) round;
            assertThatCode(() -> RequestFuzz.ask(input))
                    .as(() -> "request of " + HexFormat.of().formatHex(input))
                    .doesNotThrowAnyException();
        }
    }
}
