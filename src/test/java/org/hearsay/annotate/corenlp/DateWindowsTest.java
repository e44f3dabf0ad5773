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
    private static List<String> windows(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.split(" ")) {
            int begin =
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end() + 1;
            tokens.add(new Token(word, word, "NN", new Span(begin, begin + word.length())));
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
    void aWindowHasSixTokensBeforeAndFiveAfter() {
        assertThat(windows("a b c d e f g h on Monday , i j k l m n o"))
                .containsExactly("d e f g h on Monday , i j k l");
    }

    @Test
    void windowsThatTouchAreOne() {
        assertThat(windows("a b c d e f g 2031 h i j k l m n o p in May q")).hasSize(1);
        assertThat(windows("2031 a b c d e f g h i j k l m n o p in May")).hasSize(2);
    }

    @Test
    void expressionsOfSeveralWordsCount() {
        assertThat(windows("they met three weeks later")).hasSize(1);
        assertThat(windows("by the end of the month they left")).hasSize(1);
        assertThat(windows("for three weeks they waited")).isEmpty();
    }
}
