package org.hearsay.source.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Changes of a good input, for the short forms of fuzzing: the same for the same random numbers. */
public final class Changes {
    /** Bytes that parsers take for something. */
    private static final byte[] TELLING = "<>&;\"'{}[]:,\\/\r\n\0 0-%\u007f=#!".getBytes(StandardCharsets.ISO_8859_1);

    private Changes() {}

    /** The input with a few changes. */
    public static byte[] of(byte[] seed, Random random) {
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
