package org.hearsay.annotate.attribution;

import java.util.List;

/** A sentence's tokens and the role spans found in it, in reading order and without overlap. */
public record TaggedSentence(List<String> tokens, List<RoleSpan> spans) {

    public TaggedSentence {
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
    }
}
