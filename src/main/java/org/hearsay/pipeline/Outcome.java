package org.hearsay.pipeline;

import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.extract.Findings;

/** What came of one article. */
public sealed interface Outcome {
    /** It was read and this was found in it. */
    record Extracted(Findings findings) implements Outcome {}

    /** It needed no work: the very article was handed in before in this run, or the store has it as it is now. */
    record Known(Article article) implements Outcome {}

    /** It was set aside. */
    record SetAside(Problem problem) implements Outcome {}
}
