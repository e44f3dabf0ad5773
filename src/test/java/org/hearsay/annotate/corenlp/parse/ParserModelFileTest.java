package org.hearsay.annotate.corenlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hearsay.annotate.corenlp.parse.ParserModel.Vocabulary;
import org.junit.jupiter.api.Test;

class ParserModelFileTest {
    @Test
    void whatIsWrittenIsRead() throws IOException {
        ParserModel model = new ParserModel(
                new Vocabulary(Map.of("peace", 0, "na\u00efve", 1), Map.of("NN", 2), Map.of("nsubj", 3)),
                List.of("nsubj"),
                new float[][] {{1}, {2}, {3}, {4}},
                new float[][] {{0.5f, -1}, {2, 7}},
                new float[] {9, 8},
                new float[][] {{1, 2, 3}, {4, 5, 6}});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParserModelFile.write(model, out);
        assertThat(ParserModelFile.read(out.toByteArray()))
                .usingRecursiveComparison()
                .isEqualTo(model);
    }
}
