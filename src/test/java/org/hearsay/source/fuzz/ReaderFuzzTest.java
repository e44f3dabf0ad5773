package org.hearsay.source.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of fuzzing: some hundred changes of a good input, the same at each run. docs/TESTING.md tells of the long form. */
class ReaderFuzzTest {
    private static final int ROUNDS = 300;

    /** Bytes that parsers take for something. */
    private static final byte[] TELLING = "<>&;\"'{}[]:,\\/\r\n\0 0-%\u007f=#!".getBytes(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @EnumSource(ReaderFuzz.Target.class)
    void changedInputsAreReadOrSetAside(ReaderFuzz.Target target) {
        Random random = new Random(target.ordinal());
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] input = changed(target.seed(), random);
                assertThatCode(() -> target.read(input))
                        .as(() -> target + " of " + HexFormat.of().formatHex(input))
                        .doesNotThrowAnyException();
            }
        });
    }

    private static byte[] changed(byte[] seed, Random random) {
        byte[] input = seed;
        for (int change = random.nextInt(1, 6); change > 0; change--) {
            input = changedOnce(input, random);
        }
        return input;
    }

    private static byte[] changedOnce(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {} // without what stands there
            case 1 -> out.writeBytes(repeated(input, from, to, random));
            case 2 -> out.write(random.nextInt(256));
            case 3 -> out.write(TELLING[random.nextInt(TELLING.length)]);
            default -> out.write(input, 0, random.nextInt(input.length + 1));
        }
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] input, int from, int to, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int time = random.nextInt(2, 200); time > 0; time--) {
            out.write(input, from, to - from);
        }
        return out.toByteArray();
    }
}
