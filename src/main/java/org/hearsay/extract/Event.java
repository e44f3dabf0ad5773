package org.hearsay.extract;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to have happened, to be planned or supposed.
 *
 * @param id {@code v1}, {@code v2} ... in reading order
 * @param type in plain words: "phone call", "summit", "troop deployment"
 * @param text the evidence
 * @param participants in order of mention
 * @param when null where nothing tells it
 * @param place null where nothing tells it
 */
public record Event(
        String id,
        String type,
        Phrase text,
        List<Party> participants,
        @Nullable When when,
        @Nullable Party place,
        Modality modality)
        implements Finding {
    public Event {
        participants = List.copyOf(participants);
    }

    /**
     * When it was or will be: a date, or where no date of publication tells which week is meant, the day of the week alone.
     *
     * @param start a day, month or year; null where only the day of the week is known
     * @param end the last day, month or year of what spans more than one; null otherwise
     * @param weekday null where {@code start} is known
     */
    public record When(
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable DayOfWeek weekday) implements Serializable {
        public When {
            if ((start == null) == (weekday == null)) {
                throw new IllegalArgumentException("either a date or a day of the week");
            }
        }

        public When(PartialDate start, @Nullable PartialDate end) {
            this(start, end, null);
        }

        public static When on(DayOfWeek weekday) {
            return new When(null, null, weekday);
        }

        /** The day, where it is known. */
        public Optional<LocalDate> day() {
            return Optional.ofNullable(start).flatMap(PartialDate::day);
        }

        /** True if both may be one time, the one told more precisely than the other. */
        public boolean agrees(When other) {
            if (start != null && other.start != null) {
                return start.iso().startsWith(other.start.iso())
                        || other.start.iso().startsWith(start.iso());
            }
            return !weekdayTold().isPresent()
                    || !other.weekdayTold().isPresent()
                    || weekdayTold().equals(other.weekdayTold());
        }

        /** The day of the week, told or that of the date. */
        public Optional<DayOfWeek> weekdayTold() {
            return weekday != null ? Optional.of(weekday) : day().map(LocalDate::getDayOfWeek);
        }

        /** How precisely it is told: the more, the more; only to be compared. */
        public int precision() {
            return start == null ? 1 : start.iso().length();
        }
    }

    /** Whether it is told as done. The labels are those of the extraction output, in lower case. */
    public enum Modality {
        HAPPENED,
        PLANNED,
        HYPOTHETICAL
    }
}
