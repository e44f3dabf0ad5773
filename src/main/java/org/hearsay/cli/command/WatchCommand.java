package org.hearsay.cli.command;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.console.StopSignal;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.IngestOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.StoreException;
import org.hearsay.schedule.CronTimes;
import org.hearsay.schedule.Every;
import org.hearsay.schedule.Timetable;
import org.hearsay.schedule.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hearsay watch}: ingest, again and again. */
@Command(
        name = "watch",
        description =
                "Read articles into the store again and again, as ingest does once, until Ctrl-C or SIGTERM. Between the runs"
                        + " the store is free for others. A run that finds the store held, or out of reach, is left out.")
public final class WatchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    IngestOptions ingest = new IngestOptions();

    @ArgGroup(multiplicity = "1")
    When when = new When();

    /** One of two ways to say it. */
    static final class When {
        @Option(
                names = "--every",
                paramLabel = "PERIOD",
                converter = Periods.class,
                description = "From the beginning of one run to that of the next: 30s, 15m, 2h, 1d.")
        @Nullable
        Timetable every;

        @Option(
                names = "--cron",
                paramLabel = "EXPR",
                converter = CronExpressions.class,
                description = "At the times of a cron expression of five fields, such as '*/15 6-22 * * 1-5'.")
        @Nullable
        Timetable cron;
    }

    private static final class Periods implements ITypeConverter<Timetable> {
        @Override
        public Timetable convert(String value) {
            return convert(value, Every::parse);
        }

        static Timetable convert(String value, Function<String, Timetable> parser) {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class CronExpressions implements ITypeConverter<Timetable> {
        @Override
        public Timetable convert(String value) {
            return Periods.convert(value, CronTimes::parse);
        }
    }

    public WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Timetable timetable = when.every != null ? when.every : when.cron;
        if (timetable == null) {
            return ExitCode.USAGE;
        }
        try (StopSignal stop = new StopSignal(() -> {})) {
            new Watch(timetable, Watch.Clockwork.ofThisMachine(stop)).run(this::once, this::waiting);
        }
        return ExitCode.OK;
    }

    private void once() {
        try {
            ingest.ingest(store.location(), console);
        } catch (StoreException e) {
            console.say("this run is left out: " + e.getMessage());
        }
    }

    private void waiting(ZonedDateTime next) {
        console.say("next run at " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next.withNano(0)));
    }
}
