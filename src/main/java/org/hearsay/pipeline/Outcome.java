package org.hearsay.pipeline;

import org.hearsay.article.Problem;
import org.hearsay.extract.Findings;

/** What came of one article. */
public sealed interface Outcome {
    /** It was read and this was found in it. */
    record Extracted(Findings findings) implements Outcome {}

    /**
     * It needed no work: the very article was handed in before in this run, or the store has it as it is now.
     *
     * @param id the name that people know it by
     */
    record Known(String id, String iri) implements Outcome {}

    /** It was set aside. */
    record SetAside(Problem problem) implements Outcome {}
}
