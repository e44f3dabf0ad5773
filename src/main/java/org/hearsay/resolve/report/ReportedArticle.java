package org.hearsay.resolve.report;

import java.io.Serializable;
import java.util.List;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one article's graph says.
 *
 * @param sketch see {@link org.hearsay.resolve.copy.TextSketch}; empty where the graph has none
 * @param text the article's text; empty where the graph was written without it
 */
public record ReportedArticle(
        String iri,
        @Nullable PartialDate published,
        String sketch,
        String text,
        List<ReportedParty> parties,
        List<ReportedStatement> statements,
        List<ReportedEvent> events)
        implements Comparable<ReportedArticle>, Serializable {
    public ReportedArticle {
        parties = List.copyOf(parties);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }

    @Override
    public int compareTo(ReportedArticle other) {
        return iri.compareTo(other.iri);
    }
}
