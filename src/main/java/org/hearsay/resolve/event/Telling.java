package org.hearsay.resolve.event;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.Event;
import org.hearsay.resolve.report.ReportedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event report made ready for comparison.
 *
 * @param kind the kind of event, the same for kinds that one event is told as
 * @param participants those who stand for the parties
 * @param governments ISO codes of the countries that take part, themselves or by those who serve them
 * @param published the day of publication, where it is known
 */
public record Telling(
        ReportedEvent event,
        String kind,
        Set<String> participants,
        Set<String> governments,
        @Nullable LocalDate published)
        implements Comparable<Telling>, Serializable {
    /** Days between two reports' days of one occurrence: zones, nights and slips of the pen. */
    private static final int SLIP = 2;
    /** Days within which an event without a date is news. */
    static final int NEWS = 4;

    /** The event's IRI. */
    public String iri() {
        return event.iri();
    }

    /** IRI of the article. */
    public String article() {
        return event.article();
    }

    /** True if what is told of both does not keep them from being one. */
    boolean mayBe(Telling other) {
        return kind.equals(other.kind) && sameModality(other) && sharedParties(other) && sameTime(other);
    }

    /** What one tells as planned another may tell as done, if both give the date. */
    private boolean sameModality(Telling other) {
        return event.modality() == other.event.modality() || dated() && other.dated();
    }

    /** Two of each, or all that the one with fewer has; a leader and his government count as one. */
    private boolean sharedParties(Telling other) {
        long shared = Math.max(common(participants, other.participants), common(governments, other.governments));
        int least = Math.min(
                Math.max(participants.size(), governments.size()),
                Math.max(other.participants.size(), other.governments.size()));
        return least > 0 && shared >= Math.min(2, least);
    }

    /** The blocks: kind and party, or kind and government. Reports that share none are never of one occurrence. */
    Set<String> blocks() {
        Set<String> blocks = new TreeSet<>();
        participants.forEach(party -> blocks.add("event " + kind + " " + party));
        governments.forEach(country -> blocks.add("event " + kind + " " + country));
        return blocks;
    }

    private static long common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }

    private boolean sameTime(Telling other) {
        Event.When when = event.when();
        Event.When otherWhen = other.event.when();
        if (when == null || otherWhen == null) {
            return nearPublication(other);
        }
        if (when.day().isPresent() && otherWhen.day().isPresent()) {
            return apart(when.day().get(), otherWhen.day().get()) <= SLIP;
        }
        if (when.start() == null || otherWhen.start() == null) {
            return nearInTheWeek(when, otherWhen) && nearPublication(other);
        }
        return when.agrees(otherWhen);
    }

    /** One or both tell the day of the week only. */
    private static boolean nearInTheWeek(Event.When one, Event.When other) {
        Optional<DayOfWeek> first = one.weekdayTold();
        Optional<DayOfWeek> second = other.weekdayTold();
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        int apart = Math.abs(first.get().getValue() - second.get().getValue());
        return Math.min(apart, 7 - apart) <= SLIP;
    }

    /** One has no date: it is what the news was about when it was published. */
    private boolean nearPublication(Telling other) {
        LocalDate first = anchor();
        LocalDate second = other.anchor();
        return first == null || second == null || apart(first, second) <= NEWS;
    }

    /** The day of the event, or else of publication; null where neither is known. */
    @Nullable
    LocalDate anchor() {
        Event.When when = event.when();
        return when == null ? published : when.day().orElse(published);
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    /** True if a date is told, be it a year. */
    boolean dated() {
        Event.When when = event.when();
        return when != null && when.start() != null;
    }

    static Set<String> all(List<Telling> tellings) {
        Set<String> participants = new TreeSet<>();
        tellings.forEach(telling -> participants.addAll(telling.participants()));
        return participants;
    }

    /** The surest first: those with a day, then those with a date, then by IRI. */
    @Override
    public int compareTo(Telling other) {
        int sure = Integer.compare(other.certainty(), certainty());
        return sure != 0 ? sure : event.iri().compareTo(other.event.iri());
    }

    private int certainty() {
        Event.When when = event.when();
        return when == null ? 0 : when.precision();
    }
}
