package org.hearsay.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearsay.annotate.corenlp.TimeValues.Resolved;
import org.hearsay.annotate.corenlp.TimeValues.Sense;
import org.hearsay.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValuesTest {
    /** A Friday. */
    private static final TimeValues WRITTEN = new TimeValues(LocalDate.of(2017, 12, 15));

    @ParameterizedTest
    @CsvSource({
        "Wednesday, 2017-12-20, PAST, 2017-12-13",
        "Wednesday, 2017-12-20, OPEN, 2017-12-13",
        "Wednesday, 2017-12-20, FUTURE, 2017-12-20",
        "Friday, 2017-12-15, PAST, 2017-12-15",
        "last Friday, 2017-12-08, PAST, 2017-12-08",
        "next Monday, 2017-12-25, OPEN, 2017-12-18",
        "Monday morning, 2017-12-11TMO, PAST, 2017-12-11",
        "January, 2017-01, FUTURE, 2018-01",
        "January, 2017-01, PAST, 2017-01",
        "January, 2017-01, OPEN, 2018-01",
        "June, 2017-06, OPEN, 2017-06",
        "December, 2017-12, PAST, 2017-12",
        "Feb. 3, 2017-02-03, FUTURE, 2018-02-03",
        "December 12, 2017-12-12, PAST, 2017-12-12",
        "December 24, 2017-12-24, PAST, 2016-12-24",
        "June 2011, 2011-06, PAST, 2011-06",
        "'Monday, May 2, 2011', 2011-05-02, OPEN, 2011-05-02",
        "last month, 2017-11, PAST, 2017-11",
        "2009, 2009, PAST, 2009",
        "the summer of 2015, 2015-SU, PAST, 2015",
        "this morning, 2017-12-15TMO, PAST, 2017-12-15",
    })
    void resolvesPoints(String words, String value, Sense sense, String expected) {
        assertThat(WRITTEN.resolve(words, value, sense)).contains(new Resolved(new PartialDate(expected), null));
    }

    @ParameterizedTest
    @CsvSource({
        "last week, 2017-W49, 2017-12-04, 2017-12-10",
        "the weekend, 2017-W49-WE, 2017-12-09, 2017-12-10",
        "the 1990s, 199X, 1990, 1999",
        "the first quarter of 2012, 2012-Q1, 2012-01, 2012-03",
    })
    void resolvesIntervals(String words, String value, String first, String last) {
        assertThat(WRITTEN.resolve(words, value, Sense.PAST))
                .contains(new Resolved(new PartialDate(first), new PartialDate(last)));
    }

    @Test
    void relativeDatesStayOpenWithoutADayOfWriting() {
        TimeValues undated = new TimeValues(null);
        assertThat(undated.resolve("Thursday", "XXXX-WXX-4", Sense.PAST)).isEmpty();
        assertThat(undated.resolve("January", "XXXX-01", Sense.FUTURE)).isEmpty();
        assertThat(undated.resolve("last month", null, Sense.PAST)).isEmpty();
        assertThat(undated.resolve("May 4, 2010", "2010-05-04", Sense.PAST))
                .contains(new Resolved(new PartialDate("2010-05-04"), null));
    }

    @ParameterizedTest
    @CsvSource({"the next day, 2017-12-16", "3:35 PM, 2017-12-15T15:35", "the following week, 2017-W51"})
    void leavesAloneWhatDoesNotHangOnTheDayOfWriting(String words, String value) {
        assertThat(WRITTEN.resolve(words, value, Sense.PAST)).isEmpty();
    }

    @Test
    void aLaterDayIsOfTheSameMonth() {
        assertThat(TimeValues.laterDay(new PartialDate("2017-02-27"), 28)).contains(new PartialDate("2017-02-28"));
        assertThat(TimeValues.laterDay(new PartialDate("2017-02-27"), 29)).isEmpty();
        assertThat(TimeValues.laterDay(new PartialDate("2017-02-27"), 3)).isEmpty();
        assertThat(TimeValues.laterDay(new PartialDate("2017-02"), 3)).isEmpty();
    }
}
