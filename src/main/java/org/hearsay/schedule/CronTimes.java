package org.hearsay.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times of a cron expression of five fields, as crontab(5) has them, in the time zone of the moment that is asked about. */
public final class CronTimes implements Timetable {
    private final ExecutionTime times;
    private final String expression;

    private CronTimes(ExecutionTime times, String expression) {
        this.times = times;
        this.expression = expression;
    }

    /** @throws IllegalArgumentException if it is none, or names no time at all */
    public static CronTimes parse(String expression) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        try {
            CronTimes times = new CronTimes(ExecutionTime.forCron(parser.parse(expression)), expression);
            times.next(ZonedDateTime.now(), ZonedDateTime.now());
            return times;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + expression + "' is no cron expression such as '*/15 * * * *': " + e.getMessage(), e);
        }
    }

    @Override
    public ZonedDateTime next(ZonedDateTime before, ZonedDateTime now) {
        Optional<ZonedDateTime> next = times.nextExecution(now);
        return next.orElseThrow(() -> new IllegalArgumentException("it names no time to come: " + expression));
    }

    @Override
    public boolean atOnce() {
        return false;
    }
}
