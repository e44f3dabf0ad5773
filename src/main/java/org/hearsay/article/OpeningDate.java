package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that a news text opens with: "date 2021-12-31", "GENEVA, 3 May 2019 --", "... on Thursday, Dec. 30, 2021 spoke with ...". For
 * texts that came without a date of publication.
 *
 * <p>A date inside the first sentence counts only where its weekday stands with it and is right, because that is how news tells
 * the day of its own event; a bare date there may be of long ago.
 */
public final class OpeningDate {
    /** How far into a text an opening reaches, in UTF-16 units. */
    private static final int REACH = 400;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\.?";
    private static final String WORDED = "(?:" + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
            + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH.replace("<month>", "<month2>")
            + ",?\\s+(?<year2>\\d{4}))";
    private static final String WEEKDAY = "(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
    private static final String ISO = "(?<iso>\\d{4}-\\d{2}-\\d{2})";

    /** A line that is little more than a date, with a label or a place before it, or an agency and a dash after it. */
    private static final Pattern DATELINE = pattern("^[ \\t]*(?:(?:date|published|posted|updated|issued)(?: on)?:?\\s*"
            + "|[\\p{L} .'/]{2,40},?[ \\t]+)?(?:" + WEEKDAY + ",?\\s+)?(?:" + ISO + "|" + WORDED
            + ")[^\\n\\p{L}]{0,16}(?:\\n|\\z|[-\u2013\u2014(])");

    private static final Pattern WITH_WEEKDAY =
            pattern("\\A[^\\n]{0,160}?\\b" + WEEKDAY + ",?\\s+(?:" + ISO + "|" + WORDED + ")");

    private OpeningDate() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    /** The day that the text opens with, or nothing where it does not clearly open with one. */
    public static Optional<LocalDate> of(ArticleText text) {
        String opening = text.value().substring(0, Math.min(REACH, text.value().length()));
        return find(DATELINE, opening).or(() -> find(WITH_WEEKDAY, opening));
    }

    private static Optional<LocalDate> find(Pattern pattern, String opening) {
        Matcher matcher = pattern.matcher(opening);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return day(matcher).filter(day -> agrees(matcher.group("weekday"), day));
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            if (matcher.group("iso") != null) {
                return Optional.of(LocalDate.parse(matcher.group("iso")));
            }
            return Optional.of(LocalDate.of(
                    Integer.parseInt(either(matcher, "year")),
                    MONTHS.indexOf(either(matcher, "month")
                                    .toLowerCase(Locale.ROOT)
                                    .substring(0, 3))
                            + 1,
                    Integer.parseInt(either(matcher, "day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String either(Matcher matcher, String group) {
        String first = matcher.group(group);
        return first != null ? first : matcher.group(group + "2");
    }

    private static boolean agrees(@Nullable String weekday, LocalDate day) {
        return weekday == null
                || day.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(weekday.toLowerCase(Locale.ROOT));
    }
}
