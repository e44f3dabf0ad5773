package org.hearsay.resolve.conflict;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.report.ReportedEvent;

/** All points on which articles differ. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * Conflicts by IRI. Of figures and of sayings all are given that bear on each other.
     *
     * @param events the reports of the occurrences, and any others
     */
    public static List<Conflict> among(
            Collection<Figure> figures,
            Collection<Occurrence> occurrences,
            Collection<ReportedEvent> events,
            Collection<Said> sayings) {
        Map<String, ReportedEvent> reports = new TreeMap<>();
        events.forEach(event -> reports.put(event.iri(), event));
        return Stream.of(
                        FigureConflicts.among(figures),
                        DayConflicts.among(occurrences, reports),
                        SpeechConflicts.among(sayings))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Conflict::iri))
                .toList();
    }
}
