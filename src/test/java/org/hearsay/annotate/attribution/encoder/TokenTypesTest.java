package org.hearsay.annotate.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTypesTest {

    private static int[][] types(String... sentences) {
        return TokenTypes.of(
                List.of(sentences).stream().map(s -> List.of(s.split(" "))).toList());
    }

    @Test
    void tellsCapitals() {
        assertThat(types("The mayor of NATO , A")[0]).containsExactly(1, 0, 0, 2, 0, 1);
    }

    @Test
    void marksCountAsQuoted() {
        assertThat(types("she said “ no ” today")[0]).containsExactly(0, 0, 3, 3, 3, 0);
    }

    @Test
    void straightMarksOpenAndCloseInTurn() {
        assertThat(types("she said \" no \" today")[0]).containsExactly(0, 0, 3, 3, 3, 0);
    }

    @Test
    void aQuotationRunsOnIntoTheNextSentence() {
        assertThat(types("“ one .", "two ” said")[1]).containsExactly(3, 3, 0);
    }

    @Test
    void aStraightMarkAtTheStartOfASentenceOpensAgain() {
        assertThat(types("\" one .", "\" two \" end")[1]).containsExactly(3, 3, 3, 0);
    }

    @Test
    void aMarkThatIsNeverClosedLosesItsForce() {
        int[][] types = types("“ one", "word ".repeat(500).trim());
        assertThat(types[1][10]).isEqualTo(3);
        assertThat(types[1][499]).isZero();
    }
}
