package org.hearsay.schedule;

import java.time.ZonedDateTime;

/** When something is to be done. Immutable. */
public sealed interface Timetable permits Every, CronTimes {
    /**
     * The next time.
     *
     * @param before when it was begun last, or the beginning of all where it was not yet begun
     * @param now at present; the time that is given is not before it
     */
    ZonedDateTime next(ZonedDateTime before, ZonedDateTime now);

    /** Whether the first time is at once. */
    boolean atOnce();
}
