package org.hearsay.resolve.conflict;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.extract.Event;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.report.ReportedEvent;

/** Finds occurrences of one day that are given different days, be it by date or, where nothing tells the week, by weekday. */
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

    static List<Conflict> among(Collection<Occurrence> occurrences, Map<String, ReportedEvent> events) {
        return occurrences.stream()
                .filter(occurrence -> !LASTING.contains(occurrence.type()))
                .flatMap(occurrence -> conflicts(occurrence, events).stream())
                .toList();
    }

    private static List<Conflict> conflicts(Occurrence occurrence, Map<String, ReportedEvent> events) {
        List<ReportedEvent> reports = occurrence.reports().stream()
                .flatMap(report -> Stream.ofNullable(events.get(report)))
                .filter(event -> !side(event, Map.of()).isEmpty())
                .toList();
        Map<DayOfWeek, LocalDate> dated = new EnumMap<>(DayOfWeek.class);
        reports.stream()
                .flatMap(event -> day(event).stream())
                .forEach(day -> dated.merge(day.getDayOfWeek(), day, (a, b) -> a.isBefore(b) ? a : b));
        Map<String, List<Conflict.Backing>> sides = new TreeMap<>();
        reports.forEach(event -> sides.computeIfAbsent(side(event, dated), key -> new ArrayList<>())
                .add(new Conflict.Backing(event.article(), event.iri(), event.places(), null)));
        return sides.size() < 2 ? List.of() : List.of(conflict(occurrence, sides));
    }

    private static Conflict conflict(Occurrence occurrence, Map<String, List<Conflict.Backing>> sides) {
        return new Conflict(
                ArticleIdentity.findingIri(occurrence.iri(), "conflict", Conflict.Kind.DAY),
                Conflict.Kind.DAY,
                occurrence.iri(),
                "day of the same " + occurrence.type(),
                sides.entrySet().stream()
                        .map(side -> new Conflict.Side(
                                side.getKey(), side.getValue().stream().sorted().toList()))
                        .toList());
    }

    /**
     * The day that a report tells, as an ISO date; where it tells the day of the week alone, the day on which others tell it to have
     * been, or else the name of the day. Empty where it tells neither, or more than a day.
     */
    private static String side(ReportedEvent event, Map<DayOfWeek, LocalDate> dated) {
        Event.When when = event.when();
        if (when == null || when.end() != null) {
            return "";
        }
        DayOfWeek weekday = when.weekday();
        if (weekday == null) {
            return when.day().map(LocalDate::toString).orElse("");
        }
        LocalDate day = dated.get(weekday);
        return day != null ? day.toString() : weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Optional<LocalDate> day(ReportedEvent event) {
        return Optional.ofNullable(event.when()).flatMap(Event.When::day);
    }
}
