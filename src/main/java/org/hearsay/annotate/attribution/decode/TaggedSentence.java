package org.hearsay.annotate.attribution.decode;

import java.util.List;
import org.hearsay.annotate.RoleSpan;

/**
 * A sentence's tokens and the role spans found in it, in reading order and without overlap.
 *
 * @param continued whether the first span goes on with the last one of the sentence before, as the content of a long quotation does
 */
public record TaggedSentence(List<String> tokens, List<RoleSpan> spans, boolean continued) {

    public TaggedSentence {
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
        if (continued && spans.isEmpty()) {
            throw new IllegalArgumentException("a sentence without spans continues nothing");
        }
    }

    /** A sentence that does not go on with a span of the one before. */
    public TaggedSentence(List<String> tokens, List<RoleSpan> spans) {
        this(tokens, spans, false);
    }
}
