package org.hearsay.schedule;

import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does something at the times of a timetable, one time after another, until it is told to stop. For one thread. */
public final class Watch {
    private final Timetable timetable;
    private final Clockwork clockwork;

    public Watch(Timetable timetable, Clockwork clockwork) {
        this.timetable = timetable;
        this.clockwork = clockwork;
    }

    /**
     * The passing of time.
     *
     * @param now the moment
     * @param pause a short sleep
     * @param stop whether to end
     */
    public record Clockwork(Supplier<ZonedDateTime> now, Runnable pause, BooleanSupplier stop) {
        private static final long SLICE = 500;

        /** The machine's own. */
        public static Clockwork ofThisMachine(BooleanSupplier stop) {
            return new Clockwork(ZonedDateTime::now, Clockwork::sleep, stop);
        }

        private static void sleep() {
            try {
                Thread.sleep(SLICE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Runs until it is stopped.
     *
     * @param work done at each time; what it throws ends this
     * @param waiting told when the next time is
     */
    public void run(Runnable work, Consumer<ZonedDateTime> waiting) {
        ZonedDateTime begun = clockwork.now().get();
        if (!timetable.atOnce()) {
            begun = waitFor(begun, waiting);
        }
        while (!clockwork.stop().getAsBoolean()) {
            work.run();
            begun = waitFor(begun, waiting);
        }
    }

    /** Waits for the next time in short pauses, so that a clock that is set meanwhile is heeded. @return when it was over */
    private ZonedDateTime waitFor(ZonedDateTime before, Consumer<ZonedDateTime> waiting) {
        ZonedDateTime last = clockwork.now().get();
        ZonedDateTime next = timetable.next(before, last);
        waiting.accept(next);
        while (!clockwork.stop().getAsBoolean() && last.isBefore(next)) {
            clockwork.pause().run();
            ZonedDateTime now = clockwork.now().get();
            if (now.isBefore(last)) {
                next = timetable.next(now, now); // the clock was set back
            }
            last = now;
        }
        return last;
    }
}
