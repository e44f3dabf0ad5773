package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as outlets write them: ISO 8601 with or without a time, {@code December 30, 2021}, {@code Thu, 30 Dec 2021 20:14 GMT}. */
public final class PublicationDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")[a-z]*\\.?";
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private PublicationDate() {}

    /** The day that a text names, as written there: no time zone is applied. Nothing where it is ambiguous, as 1/2/2021 is. */
    public static Optional<PartialDate> parse(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        Matcher monthFirst = MONTH_FIRST.matcher(plain);
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (monthFirst.find()) {
            return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        if (dayFirst.find()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return PartialDate.parse(plain);
    }

    private static Optional<PartialDate> day(String year, String month, String day) {
        int number = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        try {
            return Optional.of(PartialDate.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
