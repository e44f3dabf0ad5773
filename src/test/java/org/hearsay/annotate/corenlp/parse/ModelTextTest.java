package org.hearsay.annotate.corenlp.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelTextTest {
    @Test
    void readsWordsAndNumbersAsTheyStand() throws IOException {
        ModelText text = text("size=2\ncafé -0.0291 12.5\nend 3 0.0001 \n");
        assertThat(text.line()).isEqualTo("size=2");
        assertThat(text.word()).isEqualTo("café");
        assertThat(numbers(text, 2)).containsExactly(-0.0291f, 12.5f);
        assertThat(text.word()).isEqualTo("end");
        assertThat(numbers(text, 2)).containsExactly(3f, 0.0001f);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> numbers(text("0.1 x "), 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x");
    }

    @Test
    void saysWhenItEndsTooEarly() {
        assertThatThrownBy(() -> numbers(text("0.1 "), 2)).isInstanceOf(EOFException.class);
    }

    private static float[] numbers(ModelText text, int count) throws IOException {
        float[] numbers = new float[count];
        text.numbers(numbers);
        return numbers;
    }

    private static ModelText text(String content) {
        return new ModelText(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
