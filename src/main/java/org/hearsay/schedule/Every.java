package org.hearsay.schedule;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Again and again after the same time, counted from beginning to beginning; what takes longer is begun anew at once, and never
 * twice at a time.
 */
public record Every(Duration period) implements Timetable {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    /** @throws IllegalArgumentException if the period is not positive */
    public Every {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a period must be longer than nothing");
        }
    }

    /** Reads {@code 30s}, {@code 15m}, {@code 2h}, {@code 1d}. @throws IllegalArgumentException for other forms, and for zero */
    public static Every parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no period: write 30s, 15m, 2h or 1d");
        }
        ChronoUnit unit = UNITS.getOrDefault(matcher.group(2), ChronoUnit.SECONDS);
        return new Every(Duration.of(Long.parseLong(matcher.group(1)), unit));
    }

    @Override
    public ZonedDateTime next(ZonedDateTime before, ZonedDateTime now) {
        ZonedDateTime due = before.plus(period);
        // a clock that was set back must not stretch the pause
        ZonedDateTime latest = now.plus(period);
        return due.isBefore(now) ? now : due.isAfter(latest) ? latest : due;
    }

    @Override
    public boolean atOnce() {
        return true;
    }
}
