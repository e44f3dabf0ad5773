package org.hearsay.pipeline;

import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.extract.Findings;
import org.jspecify.annotations.Nullable;

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

    /**
     * It was set aside.
     *
     * @param article what was read; null where it did not come so far
     */
    record SetAside(Problem problem, @Nullable Article article) implements Outcome {
        public SetAside(Problem problem) {
            this(problem, null);
        }
    }
}
