package org.hearsay.annotate.corenlp.parse;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a model written as text: words and decimal numbers apart by single spaces. Six million numbers stand in it, so that they are read
 * from bytes. For one thread.
 */
final class ModelText {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    ModelText(InputStream in) {
        this.in = in;
    }

    /** The rest of the line, without its end. */
    String line() throws IOException {
        return until('\n');
    }

    /** What stands before the next space, which is passed over. */
    String word() throws IOException {
        return until(' ');
    }

    /** Numbers until the array is full; each ends with a space or the line. */
    void numbers(float[] into) throws IOException {
        for (int i = 0; i < into.length; i++) {
            into[i] = number();
        }
    }

    private String until(char end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = next(); next != end; next = next()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Digits with a point among them, exact to the nearest float; no exponents, at most nine decimals. */
    private float number() throws IOException {
        int next = next();
        while (next == ' ' || next == '\n') { // lines end in a space
            next = next();
        }
        boolean negative = next == '-';
        long digits = 0;
        int decimals = -1;
        for (next = negative ? next() : next; next > ' '; next = next()) {
            if (next == '.') {
                decimals = 0;
            } else if (next >= '0' && next <= '9') {
                digits = digits * 10 + (next - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else {
                throw new IOException("not a number of the model: " + (char) next);
            }
        }
        double value = digits / POWERS[Math.max(decimals, 0)];
        return (float) (negative ? -value : value);
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                throw new EOFException("the model ends too early");
            }
        }
        return buffer[at++];
    }
}
