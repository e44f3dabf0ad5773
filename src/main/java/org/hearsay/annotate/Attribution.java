package org.hearsay.annotate;

import java.util.List;

/**
 * An outermost attribution as the tagger found it: the spans of each role in reading order. A discontinuous part has several spans, a content
 * that runs over several sentences has one in each; a part that the text leaves out has none. At least one part is there.
 *
 * @param confidence probability, in 0..1, that the parts are right and belong together
 */
public record Attribution(List<RoleSpan> source, List<RoleSpan> cue, List<RoleSpan> content, double confidence) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (source.isEmpty() && cue.isEmpty() && content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs at least one span");
        }
    }
}
