package org.hearsay.source.lines;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, one in memory at a time, none of them without bounds. For one thread. */
final class LineReader implements Closeable {
    private final InputStream in;
    private final int longest;
    private final long endless;
    private long number;

    /**
     * @param longest the bytes that a line may have
     * @param endless the bytes of a line after which the rest of the input is given up: a decompressed line may never end
     */
    LineReader(InputStream in, int longest, long endless) {
        this.in = in;
        this.longest = longest;
        this.endless = endless;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line without its end; null at the end of the input.
     *
     * @throws UnfitException if the line is too long; the next call goes on after it
     * @throws IOException if the input fails, or a line seems to have no end
     */
    byte @Nullable [] next() throws UnfitException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (++length <= longest) {
                line.write(read);
            } else if (length > endless) {
                throw new IOException("line %d goes on for more than %,d bytes".formatted(number, endless));
            }
        }
        if (length > longest) {
            throw new UnfitException(
                    ProblemCode.TOO_LARGE,
                    "the line has %,d bytes, and the longest that is read has %,d".formatted(length, longest),
                    "Give an article a line, without pictures.");
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
