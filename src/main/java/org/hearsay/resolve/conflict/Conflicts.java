package org.hearsay.resolve.conflict;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedEvent;

/** All points on which articles differ. */
public final class Conflicts {
    private Conflicts() {}

    /** Conflicts by IRI. */
    public static List<Conflict> among(
            Collection<ReportedArticle> articles, Parties parties, List<Occurrence> occurrences) {
        Map<String, ReportedEvent> events = new TreeMap<>();
        articles.forEach(article -> article.events().forEach(event -> events.put(event.iri(), event)));
        return Stream.of(
                        FigureConflicts.among(articles),
                        DayConflicts.among(occurrences, events),
                        SpeechConflicts.among(articles, parties))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Conflict::iri))
                .toList();
    }
}
