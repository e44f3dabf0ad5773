package org.hearsay.annotate.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static EncodedSentence sentence(int tokens, int piecesEach) {
        int[][] pieces = new int[tokens][piecesEach];
        for (int[] token : pieces) {
            Arrays.fill(token, 7);
        }
        return new EncodedSentence(pieces, new int[tokens]);
    }

    private static List<String> coreTokens(List<Window> windows) {
        List<String> tokens = new ArrayList<>();
        for (Window w : windows) {
            for (Window.Stretch s : w.stretches().subList(w.coreBegin(), w.coreEnd())) {
                for (int i = s.begin(); i < s.end(); i++) {
                    tokens.add(s.sentence() + ":" + i);
                }
            }
        }
        return tokens;
    }

    @Test
    void eachTokenIsInExactlyOneCore() {
        List<EncodedSentence> article = List.of(sentence(5, 2), sentence(40, 1), sentence(0, 1), sentence(3, 4));
        List<String> tokens = coreTokens(Window.over(article, 16, 6, 9));
        assertThat(tokens).hasSize(48).doesNotHaveDuplicates().contains("0:0", "1:39", "3:2");
    }

    @Test
    void aLongSentenceIsReadWithWhatStandsOnEitherSideOfTheCut() {
        List<EncodedSentence> article = List.of(sentence(3, 1), sentence(24, 1), sentence(5, 1));
        List<Window> windows = Window.over(article, 12, 4, 12);
        Window middle = windows.get(2);
        assertThat(middle.stretches())
                .containsExactly(
                        new Window.Stretch(1, 8, 11, 3),
                        new Window.Stretch(1, 11, 22, 11),
                        new Window.Stretch(1, 22, 24, 2));
        assertThat(middle.coreBegin()).isEqualTo(1);
        assertThat(middle.coreEnd()).isEqualTo(2);
        assertThat(middle.length()).isEqualTo(1 + 4 + 12 + 3);
    }

    @Test
    void whereNoSentenceIsCutThereIsNoContext() {
        List<EncodedSentence> article = List.of(sentence(10, 1), sentence(4, 1), sentence(10, 1));
        assertThat(Window.over(article, 12, 4, 12))
                .allSatisfy(window -> assertThat(window.stretches()).hasSize(1));
    }

    @Test
    void fillsARowAndTellsEachTokensFirstPiece() {
        List<EncodedSentence> article = List.of(sentence(2, 2), sentence(1, 1));
        Window window = Window.over(article, 20, 0, 20).get(0);
        long[] ids = new long[10];
        long[] mask = new long[10];
        int[] firsts = window.fill(article, 1, 2, ids, new long[10], mask);
        assertThat(ids).containsExactly(1, 7, 7, 7, 7, 2, 7, 2, 0, 0);
        assertThat(mask).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
        assertThat(firsts).containsExactly(1, 3, 6);
    }

    @Test
    void anEmptyArticleHasNoWindows() {
        assertThat(Window.over(List.of(), 16, 4, 16)).isEmpty();
    }
}
