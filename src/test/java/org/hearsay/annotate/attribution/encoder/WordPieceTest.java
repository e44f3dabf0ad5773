package org.hearsay.annotate.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private final WordPiece wordPiece = new WordPiece(
            Map.of("[UNK]", 0, "mini", 1, "##ster", 2, "##s", 3, "u", 4, ".", 5, "s", 6, "cafe", 7, "中", 8, "min", 9));

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(wordPiece.pieces("ministers")).containsExactly(1, 2, 3);
    }

    @Test
    void lowercasesAndStripsAccents() {
        assertThat(wordPiece.pieces("CAFÉ")).containsExactly(7);
        assertThat(wordPiece.pieces("Cafe\u0301")).containsExactly(7);
    }

    @Test
    void splitsAtPunctuationAndCjk() {
        assertThat(wordPiece.pieces("U.S.")).containsExactly(4, 5, 6, 5);
        assertThat(wordPiece.pieces("s中s")).containsExactly(6, 8, 6);
    }

    @Test
    void aWordWithAnUnknownRestIsUnknownAsAWhole() {
        assertThat(wordPiece.pieces("minixyz")).containsExactly(0);
        assertThat(wordPiece.pieces("s".repeat(101))).containsExactly(0);
    }

    @Test
    void neverReturnsNothing() {
        assertThat(wordPiece.pieces("")).containsExactly(0);
        assertThat(wordPiece.pieces("\u200b")).containsExactly(0);
    }

    @Test
    void dropsControlCharactersWithinAWord() {
        assertThat(wordPiece.pieces("mini\u00adster")).containsExactly(1, 2);
    }

    @Test
    void readsTheVocabularyOfATokenizerFile() throws IOException {
        String json = "{\"model\": {\"vocab\": {\"[UNK]\": 0, \"yes\": 1}}}";
        WordPiece read = WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.pieces("Yes")).containsExactly(1);
        assertThatThrownBy(() -> read.id("[CLS]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[CLS]");
    }
}
