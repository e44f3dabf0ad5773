package org.hearsay.annotate;

import java.util.List;

/**
 * An outermost attribution as the tagger found it: who (source), by what words (cue), what (content). Any part may be missing.
 *
 * @param confidence calibrated probability that this is an attribution, in 0..1
 */
public record Attribution(List<RoleSpan> source, List<RoleSpan> cue, List<RoleSpan> content, double confidence) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
