package org.hearsay.pipeline;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hearsay.annotate.meaning.SentenceEncoder;
import org.hearsay.resolve.said.MeaningVector;
import org.jspecify.annotations.Nullable;

/** Vectors of the meaning of an article's statements; the model is loaded when the first are asked for. Safe for several threads. */
public final class MeaningVectors implements UnaryOperator<List<String>>, AutoCloseable {
    private @Nullable SentenceEncoder encoder;

    @Override
    public List<String> apply(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : loaded().vectors(texts).stream().map(MeaningVector::code).toList();
    }

    private synchronized SentenceEncoder loaded() {
        if (encoder == null) {
            encoder = SentenceEncoder.load();
        }
        return encoder;
    }

    /** Nobody may be asking meanwhile. */
    @Override
    public synchronized void close() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
