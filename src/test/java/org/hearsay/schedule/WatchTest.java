package org.hearsay.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2031-06-02T12:00:00Z");

    private ZonedDateTime now = NOON;
    private final List<ZonedDateTime> runs = new ArrayList<>();

    private void watch(Timetable timetable, int times, Duration eachTakes) {
        Watch.Clockwork clockwork =
                new Watch.Clockwork(() -> now, () -> now = now.plusSeconds(10), () -> runs.size() >= times);
        new Watch(timetable, clockwork)
                .run(
                        () -> {
                            runs.add(now);
                            now = now.plus(eachTakes);
                        },
                        next -> assertThat(next).isAfterOrEqualTo(NOON));
    }

    @Test
    void aPeriodIsCountedFromBeginningToBeginning() {
        watch(Every.parse("15m"), 3, Duration.ofMinutes(5));
        assertThat(runs).containsExactly(NOON, NOON.plusMinutes(15), NOON.plusMinutes(30));
    }

    @Test
    void aRunThatTakesLongerThanThePeriodIsFollowedAtOnceByOne() {
        watch(Every.parse("15m"), 3, Duration.ofMinutes(40));
        assertThat(runs).containsExactly(NOON, NOON.plusMinutes(40), NOON.plusMinutes(80));
    }

    @Test
    void cronTimesAreKeptAndThoseThatPassDuringARunAreLeftOut() {
        watch(CronTimes.parse("*/15 * * * *"), 3, Duration.ofMinutes(20));
        assertThat(runs).containsExactly(NOON.plusMinutes(15), NOON.plusMinutes(45), NOON.plusMinutes(75));
    }

    @Test
    void aClockThatIsSetBackDoesNotStretchThePause() {
        Watch.Clockwork clockwork = new Watch.Clockwork(
                () -> now,
                () -> now = now.equals(NOON.plusSeconds(60)) ? NOON.minusDays(30) : now.plusSeconds(10),
                () -> runs.size() >= 2);
        new Watch(Every.parse("15m"), clockwork).run(() -> runs.add(now), next -> {});
        assertThat(runs).containsExactly(NOON, NOON.minusDays(30).plusMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({"30s,30", "15m,900", "2h,7200", "1d,86400"})
    void periodsAreRead(String text, long seconds) {
        assertThat(Every.parse(text).period()).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "m", "-5m", "0s", "1 week", "99999999s"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Every.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "61 * * * *", "every day", "0 0 31 2 *"})
    void whatIsNoCronExpressionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CronTimes.parse(text));
    }
}
