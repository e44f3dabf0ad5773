package org.hearsay.graph.run;

import java.time.Instant;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An article that is set aside.
 *
 * @param problem why; of one read back from a store, remedy and place stand in its message
 * @param since when it was first set aside for this
 * @param as what was read, where it came so far that reading it again would cost something; null where it did not
 */
public record Quarantined(
        Problem problem, Instant since, @Nullable Version as) {

    /** A certain version of an article, and what tried to read it. */
    public record Version(String article, String sha256, String extractorVersion) {
        public static Version of(Article article, String extractorVersion) {
            return new Version(article.iri(), article.sha256(), extractorVersion);
        }
    }
}
