package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date 2019-04-02 \\n\\nTwo ships collided.|2019-04-02",
                "Published: March 5, 2018\\nTwo ships collided.|2018-03-05",
                "PORT LOUIS, 5 March 2018 -- Two ships collided.|2018-03-05",
                "PORT LOUIS, Sept. 3, 2018 (Wire) - Two ships collided.|2018-09-03",
                "The minister on Monday, March 5, 2018 called for calm.|2018-03-05",
            })
    void readsTheDayThatATextOpensWith(String text, LocalDate day) {
        assertThat(OpeningDate.of(new ArticleText(text.replace("\\n", "\n")))).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two ships collided.",
                "On March 5, 2008, when two ships collided, nobody knew why.",
                "The minister on Tuesday, March 5, 2018 called for calm.",
                "PORT LOUIS, 31 February 2018 -- Two ships collided.",
                "",
            })
    void takesNoDateThatIsNotClearlyTheDayOfWriting(String text) {
        assertThat(OpeningDate.of(new ArticleText(text))).isEmpty();
    }

    @Test
    void doesNotLookFarIntoTheText() {
        String text = "Two ships collided. ".repeat(30) + "It was Monday, March 5, 2018.";
        assertThat(OpeningDate.of(new ArticleText(text))).isEmpty();
    }
}
