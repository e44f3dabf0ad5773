package org.hearsay.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotation;
import org.hearsay.annotate.TimeMention;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuTimeAnnotatorIT {
    private static Annotation annotation;

    @BeforeAll
    static void load() {
        annotation = new Annotation(List.of(new CoreNlpAnnotator(), new SuTimeAnnotator()));
    }

    @Test
    void datesAreReadByTheSenseOfTheirSentence() {
        assertThat(times("2017-12-15", "The envoys met on Wednesday. They will meet again next Tuesday in Oslo."))
                .containsExactly("Wednesday=2017-12-13", "next Tuesday=2017-12-19");
        assertThat(times("2017-12-15", "Voters are expected to go to the polls in March. The law was passed in March."))
                .containsExactly("March=2018-03", "March=2017-03");
        assertThat(times("2017-12-15", "Last month the port was closed, as it was in May 2011."))
                .containsExactly("Last month=2017-11", "May 2011=2011-05");
    }

    @Test
    void theSameWordsAreReadEachInTheirOwnSentence() {
        assertThat(times(
                        "2017-12-15",
                        "The port closed in March. It will open in March. Nobody had asked in March why."))
                .containsExactly("March=2017-03", "March=2018-03", "March=2017-03");
    }

    @Test
    void theWordsAroundADateAreNotPartOfIt() {
        assertThat(times("2017-12-15", "Envoys left Monday's meeting with 40 small boats before New Year's Eve."))
                .containsExactly("Monday=2017-12-11", "New Year's Eve=2017-12-31");
        assertThat(times(
                        "2017-12-15",
                        "Fares fell in the first quarter of 2016. The port closed less than three years ago."))
                .containsExactly("the first quarter of 2016=2016-01/2016-03", "less than three years ago=2014-12-15");
    }

    @Test
    void intervalsHaveAnEnd() {
        assertThat(times("2017-12-15", "The talks will be held on January 9-10 in Oslo."))
                .containsExactly("January 9-10=2018-01-09/2018-01-10");
        assertThat(times("2017-12-15", "The fair will take place from May 3 to May 5, the mayor said."))
                .containsExactly("May 3 to May 5=2018-05-03/2018-05-05");
    }

    @Test
    void withoutADateOfPublicationOnlyAbsoluteDatesResolve() {
        assertThat(times(null, "The envoys met on Wednesday. The treaty is of May 4, 2010."))
                .containsExactly("Wednesday=null", "May 4, 2010=2010-05-04");
    }

    @Test
    void theDateThatTheTextOpensWithStandsInForTheDateOfPublication() {
        assertThat(times(null, "OSLO, 15 December 2017 - The envoys met on Wednesday."))
                .contains("Wednesday=2017-12-13");
    }

    @Test
    void sentencesWithoutADateGiveNone() {
        assertThat(times("2017-12-15", "The envoys shook hands and left.")).isEmpty();
    }

    private static List<String> times(@Nullable String published, String text) {
        PartialDate day = published == null ? null : new PartialDate(published);
        AnnotatedArticle article =
                annotation.annotate(Article.of("t.txt", text, new Metadata(null, day, null, null, null), false));
        return article.times().stream().map(time -> show(article, time)).toList();
    }

    private static String show(AnnotatedArticle article, TimeMention time) {
        return article.text(time.tokens()) + "=" + time.date() + (time.end() == null ? "" : "/" + time.end());
    }
}
