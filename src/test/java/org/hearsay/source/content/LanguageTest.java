package org.hearsay.source.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearsay.source.UnfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final String ENGLISH =
            "The mayor said that the bridge would stay closed until the spring, and that those who live with the noise have been patient."
                    + " Engineers from the city looked at the cables on Monday, which took the whole night. ";
    private static final String FRENCH =
            "Le maire a d\u00e9clar\u00e9 que le pont resterait ferm\u00e9 jusqu'au printemps et que les riverains avaient \u00e9t\u00e9 patients."
                    + " Les ing\u00e9nieurs de la ville ont examin\u00e9 les c\u00e2bles lundi, ce qui a pris toute la nuit. ";

    @Test
    void englishNeedsNoDetector() throws Exception {
        assertThat(Language.plainlyEnglish(ENGLISH)).isTrue();
        assertThatCode(() -> Language.refuseForeign(ENGLISH)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FRENCH,
                "De burgemeester zei dat de brug tot het voorjaar dicht blijft en dat wie er woont geduld heeft gehad; we had het al gehoord.",
                "Borgmesteren sagde, at broen er lukket til for\u00e5ret, og at de, der bor ved den, har v\u00e6ret t\u00e5lmodige. And og fisk.",
                "Der B\u00fcrgermeister sagte, die Br\u00fccke bleibe bis zum Fr\u00fchjahr gesperrt, und wer dort wohne, habe Geduld gehabt."
            })
    void otherLanguagesDo(String text) {
        assertThat(Language.plainlyEnglish(text)).isFalse();
    }

    @Test
    void textsOfWhichAFifthIsEnglishDo() {
        assertThat(Language.plainlyEnglish(ENGLISH + FRENCH.repeat(4))).isFalse();
    }

    @Test
    void whatIsInAnotherLanguageIsRefused() {
        assertThatThrownBy(() -> Language.refuseForeign(FRENCH.repeat(2)))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("French");
    }
}
