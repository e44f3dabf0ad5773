package org.hearsay.resolve.copy;

import java.io.Serializable;
import java.util.List;

/**
 * An article's text as far as it is compared.
 *
 * @param article IRI of the article
 * @param hashes see {@link TextSketch}; the least first
 */
public record Sketch(String article, List<Long> hashes) implements Serializable {
    /**
     * Two reports of one event in the words of their own share a few hundredths of their sequences; a copy that lost or won a
     * third keeps more than half.
     */
    private static final double COPY = 0.5;

    public Sketch {
        hashes = List.copyOf(hashes);
    }

    boolean isCopyOf(Sketch other) {
        return TextSketch.resemblance(hashes, other.hashes) >= COPY;
    }
}
