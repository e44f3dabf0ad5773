package org.hearsay.article;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ISO 8601 date as precise as it is known: a year, a month or a day.
 *
 * @param iso {@code 2014}, {@code 2022-01} or {@code 2021-12-30}
 */
public record PartialDate(String iso) implements Comparable<PartialDate>, Serializable {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** What is known of the date. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /** @throws IllegalArgumentException if this is no date of the calendar */
    public PartialDate {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("not an ISO 8601 date: " + iso);
        }
        try {
            if (iso.length() == 10) {
                LocalDate.parse(iso);
            } else if (iso.length() == 7) {
                YearMonth.parse(iso);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day of the calendar: " + iso, e);
        }
    }

    /** The date at the start of a text such as {@code 2021-12-31T10:00:00Z}, or nothing. */
    public static Optional<PartialDate> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(matcher.group()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public Precision precision() {
        return switch (iso.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** The day, where the day is known. */
    public Optional<LocalDate> day() {
        return precision() == Precision.DAY ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
