package org.hearsay.annotate;

import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or time expression.
 *
 * @param date what it comes to, resolved against the publication date; null where nothing resolves it
 * @param end the last day of an interval ("January 9-10"); null for a point
 */
public record TimeMention(
        TokenRange tokens,
        @Nullable PartialDate date,
        @Nullable PartialDate end) {}
