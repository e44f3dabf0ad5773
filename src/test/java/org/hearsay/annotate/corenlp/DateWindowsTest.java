package org.hearsay.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;

class DateWindowsTest {
    /** Words are nouns, unless they say otherwise: "red_JJ". */
    private static List<String> windows(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String given : text.split(" ")) {
            String[] word = given.split("_");
            int begin =
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end() + 1;
            Span span = new Span(begin, begin + word[0].length());
            tokens.add(new Token(word[0], word[0], word.length == 1 ? "NN" : word[1], span));
        }
        Sentence sentence = new Sentence(0, 0, tokens, Dependencies.NONE);
        return DateWindows.of(sentence).stream()
                .map(window -> String.join(
                        " ",
                        tokens.subList(window.begin(), window.end()).stream()
                                .map(Token::text)
                                .toList()))
                .toList();
    }

    @Test
    void aSentenceWithoutWordsOfDatesHasNone() {
        assertThat(windows("the harbour was closed to ships of every kind")).isEmpty();
    }

    @Test
    void aWindowEndsBeforeTheFirstWordThatIsInNoDate() {
        assertThat(windows("ferries stopped on Monday , sailors said")).containsExactly("Monday");
        assertThat(windows("the pier burned early last week near Oslo")).containsExactly("early last week near");
        assertThat(windows("signed on the 3rd of May , 2010 , by envoys")).containsExactly("the 3rd of May , 2010");
    }

    @Test
    void aWindowHasNoMoreThanSixTokensBeforeAndFiveAfter() {
        assertThat(windows("1 2 3 4 5 6 7 8 Monday 1 2 3 4 5 6 7")).containsExactly("3 4 5 6 7 8 Monday 1 2 3 4 5");
    }

    @Test
    void aNameWithADateInItKeepsItsGenitive() {
        assertThat(windows("Friday 's night ferry")).containsExactly("Friday 's night");
        assertThat(windows("the ferry of Friday 's owner")).containsExactly("Friday");
    }

    @Test
    void adjectivesStayBetweenWordsOfDatesOnly() {
        assertThat(windows("the last_JJ fiscal_JJ quarter was bad_JJ")).containsExactly("the last fiscal quarter");
        assertThat(windows("on a rainy_JJ Monday slow_JJ boats left")).containsExactly("a rainy Monday");
    }

    @Test
    void whatANumberCountsIsSeenThoughItIsNoWordOfDates() {
        assertThat(windows("some 2031_CD small_JJ boats_NNS sank")).containsExactly("some 2031 small boats");
    }

    @Test
    void aHolidayKeepsTheVerbThatTellsItsYear() {
        assertThat(windows("the old inn had closed_VBD before Christmas and its cook left town then"))
                .containsExactly("the old inn had closed before Christmas and its cook left town");
    }

    @Test
    void aWordThatIsNoDateByItselfHasNone() {
        assertThat(windows("the envoys may_MD return")).isEmpty();
        assertThat(windows("the envoys return in May_NNP")).containsExactly("May");
        assertThat(windows("prices fall_VBP")).isEmpty();
        assertThat(windows("long_RB ago_RB")).isEmpty();
    }

    @Test
    void windowsThatTouchAreOne() {
        assertThat(windows("open on Monday and Tuesday")).containsExactly("Monday and Tuesday");
        assertThat(windows("open on Monday or shut on Tuesday")).containsExactly("Monday", "Tuesday");
        assertThat(windows("a Monday fair Tuesday rain Christmas"))
                .as("a holiday's window covers those before it")
                .containsExactly("a Monday fair Tuesday rain Christmas");
    }

    @Test
    void expressionsOfSeveralWordsCount() {
        assertThat(windows("they met three weeks later")).containsExactly("three weeks later");
        assertThat(windows("by the end of the month they left")).containsExactly("the end of the month");
        assertThat(windows("for three weeks they waited")).isEmpty();
    }
}
