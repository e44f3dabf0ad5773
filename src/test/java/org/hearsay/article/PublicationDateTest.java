package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-05-03|2019-05-03",
                "2019-05|2019-05",
                "2019-05-03T23:10:00-07:00|2019-05-03",
                "May 3, 2019|2019-05-03",
                "Friday, May 3rd 2019, 10:15 a.m.|2019-05-03",
                "3 May 2019|2019-05-03",
                "Fri, 03 May 2019 20:14:00 GMT|2019-05-03",
                "Sept. 7, 2019|2019-09-07"
            })
    void datesAsOutletsWriteThem(String written, String day) {
        assertThat(PublicationDate.parse(written)).contains(new PartialDate(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "1/2/2019", "February 30, 2019"})
    void whatNamesNoDayIsNotGuessed(String written) {
        assertThat(PublicationDate.parse(written)).isEmpty();
    }

    @Test
    void proseBlanksTheHeaderAndKeepsEveryOffset() {
        ArticleText text = new ArticleText("Title: 😀\n\nHe left.", 11);
        assertThat(text.prose()).isEqualTo(" ".repeat(11) + "He left.");
        assertThat(text.at(text.span(11, 13))).isEqualTo("He");
    }
}
