package org.hearsay.annotate.corenlp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * From a TIMEX3 value and its words to days, months or years.
 *
 * <p>SUTime resolves "Thursday" to the same week and "January" to the same year, which in news is wrong every second time. So weekdays
 * and months without a year are resolved here, by the sense of the sentence.
 *
 * @param reference the day of writing; null where it is not known, and then relative dates do not resolve
 */
record TimeValues(@Nullable LocalDate reference) {
    /** Whether the sentence looks back or forward at that time. */
    enum Sense {
        PAST,
        FUTURE,
        OPEN
    }

    /** A resolved time; {@code end} is null for a point. */
    record Resolved(PartialDate date, @Nullable PartialDate end) {}

    /** A month without a year is taken to lie ahead, where nothing tells, if it begins within so many days. */
    private static final int SOON = 62;

    private static final Pattern WEEKDAY = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(\\.|uary|ruary|ch|il|ust|ember|tember"
                    + "|ober)?(?![a-z])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|'\\d\\d\\b");
    private static final Pattern SHIFT = Pattern.compile("\\b(last|past|next|this|coming)\\b");
    /** Relative to the story's own time, not to the day of writing. */
    private static final Pattern NARRATIVE = Pattern.compile(
            "\\b(the|a) (next|following|same|previous|day|week|month|year)\\b|\\b(later|earlier|after|before) th(at|e)\\b"
                    + "|\\bthat (day|week|month|year|morning|afternoon|evening|night)\\b");

    private static final Pattern SAYS_DAY =
            Pattern.compile("today|tonight|yesterday|tomorrow|\\bthis\\b|last night|\\d{4}");
    private static final Pattern FULL = Pattern.compile("(\\d{4})(-\\d{2})?(-\\d{2})?(?:T.*|-[A-Z]{2})?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4}-W\\d{2})(-WE)?(T.*)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q(\\d)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final Pattern YEARLESS = Pattern.compile("(?:\\d{4}|XXXX)-(\\d{2})(?:-(\\d{2}))?(?:T.*)?");

    /**
     * @param words the expression as written
     * @param value the TIMEX3 value that SUTime gives it
     */
    Optional<Resolved> resolve(String words, @Nullable String value, Sense sense) {
        String text = words.toLowerCase(Locale.ROOT);
        if (value == null || NARRATIVE.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            boolean dated = YEAR.matcher(text).find();
            Matcher yearless = YEARLESS.matcher(value);
            if (!dated && MONTH.matcher(text).find() && yearless.matches()) {
                return month(text, yearless, sense);
            }
            Matcher weekday = WEEKDAY.matcher(text);
            return !dated && weekday.find() ? weekday(text, weekday.group(), sense) : plain(text, value);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Resolved> weekday(String text, String name, Sense sense) {
        if (reference == null) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        var adjuster = switch (shift(text)) {
            case "last", "past" -> TemporalAdjusters.previous(day);
            case "next" -> TemporalAdjusters.next(day);
            case "this", "coming" -> TemporalAdjusters.nextOrSame(day);
            default ->
                sense == Sense.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day);
        };
        return point(PartialDate.of(reference.with(adjuster)));
    }

    private Optional<Resolved> month(String text, Matcher value, Sense sense) {
        if (reference == null) {
            return Optional.empty();
        }
        int month = Integer.parseInt(value.group(1));
        int day = value.group(2) == null ? 0 : Integer.parseInt(value.group(2));
        int year = year(month, day, sense(shift(text), sense), reference);
        return point(
                day == 0
                        ? new PartialDate(YearMonth.of(year, month).toString())
                        : PartialDate.of(LocalDate.of(year, month, day)));
    }

    private static Sense sense(String shift, Sense sense) {
        return switch (shift) {
            case "last", "past" -> Sense.PAST;
            case "next", "coming" -> Sense.FUTURE;
            default -> sense;
        };
    }

    private static int year(int month, int day, Sense sense, LocalDate reference) {
        int year = reference.getYear();
        int there = month * 100 + day;
        int here = reference.getMonthValue() * 100 + (day == 0 ? 0 : reference.getDayOfMonth());
        if (there == here) {
            return year;
        }
        int ahead = there > here ? year : year + 1;
        LocalDate next = LocalDate.of(ahead, month, 1);
        boolean soon = !next.isAfter(reference.plusDays(SOON));
        return sense == Sense.FUTURE || (sense == Sense.OPEN && soon) ? ahead : ahead - 1;
    }

    private Optional<Resolved> plain(String text, String value) {
        Matcher full = FULL.matcher(value);
        if (full.matches()) {
            boolean clockOnly = value.contains("T") && !SAYS_DAY.matcher(text).find();
            return clockOnly ? Optional.empty() : PartialDate.parse(value).flatMap(TimeValues::point);
        }
        return week(value).or(() -> quarter(value)).or(() -> decade(value));
    }

    private static Optional<Resolved> week(String value) {
        Matcher week = WEEK.matcher(value);
        if (!week.matches()) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.parse(week.group(1) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        LocalDate first = week.group(2) == null ? monday : monday.plusDays(5);
        return Optional.of(new Resolved(PartialDate.of(first), PartialDate.of(monday.plusDays(6))));
    }

    private static Optional<Resolved> quarter(String value) {
        Matcher quarter = QUARTER.matcher(value);
        if (!quarter.matches()) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
        return Optional.of(new Resolved(
                new PartialDate(first.toString()),
                new PartialDate(first.plusMonths(2).toString())));
    }

    private static Optional<Resolved> decade(String value) {
        Matcher decade = DECADE.matcher(value);
        return decade.matches()
                ? Optional.of(
                        new Resolved(new PartialDate(decade.group(1) + "0"), new PartialDate(decade.group(1) + "9")))
                : Optional.empty();
    }

    private static Optional<Resolved> point(PartialDate date) {
        return Optional.of(new Resolved(date, null));
    }

    private static String shift(String text) {
        Matcher matcher = SHIFT.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** True for a number that can be the last day of "January 9-10": 1 to 31, with or without "th". */
    static Optional<Integer> dayOfMonth(String word) {
        Matcher matcher = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?").matcher(word);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1))).filter(day -> day >= 1 && day <= 31)
                : Optional.empty();
    }

    /** The same month's later day, where that is a day of the calendar and not before the first. */
    static Optional<PartialDate> laterDay(PartialDate first, int day) {
        return first.day()
                .filter(from -> day > from.getDayOfMonth() && day <= from.lengthOfMonth())
                .map(from -> PartialDate.of(from.withDayOfMonth(day)));
    }

    /** True for one of these words, in any case. */
    static boolean isOneOf(String word, String... words) {
        return Arrays.stream(words).anyMatch(word::equalsIgnoreCase);
    }
}
