package org.hearsay.source.content;

import java.io.IOException;
import java.io.InputStream;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;

/** Reads a stream that may be longer than memory, or have been compressed to be so. */
public final class BoundedBytes {
    private BoundedBytes() {}

    /**
     * All of it.
     *
     * @throws UnfitException if there is more than this, of which no more is read
     */
    public static byte[] read(InputStream in, int most) throws UnfitException, IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new UnfitException(
                    ProblemCode.TOO_LARGE,
                    "the page has more than %,d bytes".formatted(most),
                    "Save the article's text in a file and give that.");
        }
        return bytes;
    }
}
