package org.hearsay.source.web;

import java.util.List;
import org.hearsay.article.Problem;
import org.hearsay.source.Holdings;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an address.
 *
 * @param marks by which the server tells whether it is still so
 * @param dated the date that the feed gave for it, as it stood there
 * @param articles that came of it
 * @param problem why none did, if that will not pass by itself
 * @param day of the last look, in days since 1970
 */
public record Visit(
        Fetched.Marks marks,
        @Nullable String dated,
        List<Known> articles,
        @Nullable Problem problem,
        long day) {
    public Visit {
        articles = List.copyOf(articles);
    }

    /** An article that came of an address; see {@link org.hearsay.source.Reading.Unchanged}. */
    public record Known(String id, String iri, String sha256) {}

    /** Whether all that came of the address is still had. */
    public boolean held(Holdings holdings) {
        return !articles.isEmpty() && articles.stream().allMatch(known -> holdings.holds(known.iri(), known.sha256()));
    }
}
