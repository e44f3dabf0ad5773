package org.hearsay.annotate.attribution.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether the encoder multiplies bytes. It is faster and costs next to no accuracy where the processor adds products of bytes up in 32 bits;
 * older Intel and AMD processors add two in 16 bits, which overflow.
 */
public final class ByteProducts {
    /** {@code bytes} or {@code floats}, for whoever wants the other. */
    private static final String PROPERTY = "hearsay.encoder";

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private ByteProducts() {}

    /** Whether this machine, or whoever set the property, wants bytes. */
    public static boolean fast() {
        String wanted = System.getProperty(PROPERTY, "");
        if (!wanted.isEmpty()) {
            return wanted.equals("bytes");
        }
        String kind = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return kind.equals("aarch64") || hasInstruction();
    }

    private static boolean hasInstruction() {
        try {
            return Files.isReadable(PROCESSOR) && Files.readString(PROCESSOR).contains("vnni");
        } catch (IOException e) {
            return false; // floats are right everywhere
        }
    }
}
