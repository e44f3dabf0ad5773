package org.hearsay.resolve.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.report.ReportedEvent;
import org.jspecify.annotations.Nullable;

/** Finds occurrences of one day that are given different days. */
final class DayConflicts {
    /** What lasts may be told at any of its days. */
    private static final Set<String> LASTING = Set.of(
            "war",
            "battle",
            "troop deployment",
            "negotiations",
            "protest",
            "strike",
            "investigation",
            "trial",
            "military exercise",
            "sanctions",
            "cooperation",
            "contact",
            "other");

    private DayConflicts() {}

    static List<Conflict> among(List<Occurrence> occurrences, Map<String, ReportedEvent> events) {
        return occurrences.stream()
                .filter(occurrence -> !LASTING.contains(occurrence.type()))
                .flatMap(occurrence -> conflict(occurrence, events).stream())
                .toList();
    }

    private static List<Conflict> conflict(Occurrence occurrence, Map<String, ReportedEvent> events) {
        Map<PartialDate, List<Conflict.Backing>> sides = new TreeMap<>();
        for (String report : occurrence.reports()) {
            ReportedEvent event = events.get(report);
            PartialDate day = event == null ? null : day(event);
            if (event != null && day != null) {
                sides.computeIfAbsent(day, key -> new ArrayList<>())
                        .add(new Conflict.Backing(event.article(), event.iri(), event.places(), null));
            }
        }
        if (sides.size() < 2) {
            return List.of();
        }
        return List.of(new Conflict(
                ArticleIdentity.findingIri(occurrence.iri(), "conflict", Conflict.Kind.DAY),
                Conflict.Kind.DAY,
                occurrence.iri(),
                "day of the same " + occurrence.type(),
                sides.entrySet().stream()
                        .map(side -> new Conflict.Side(
                                side.getKey().iso(),
                                side.getValue().stream().sorted().toList()))
                        .toList()));
    }

    private static @Nullable PartialDate day(ReportedEvent event) {
        PartialDate start = event.start();
        return start != null && start.precision() == PartialDate.Precision.DAY && event.end() == null ? start : null;
    }
}
