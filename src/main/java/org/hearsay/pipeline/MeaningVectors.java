package org.hearsay.pipeline;

import java.util.function.UnaryOperator;
import org.hearsay.annotate.meaning.SentenceEncoder;
import org.hearsay.resolve.said.MeaningVector;
import org.jspecify.annotations.Nullable;

/** Vectors of the meaning of statements; the model is loaded when the first is asked for. Safe for several threads. */
public final class MeaningVectors implements UnaryOperator<String>, AutoCloseable {
    private @Nullable SentenceEncoder encoder;

    @Override
    public synchronized String apply(String text) {
        if (encoder == null) {
            encoder = SentenceEncoder.load();
        }
        return MeaningVector.code(encoder.vector(text));
    }

    @Override
    public synchronized void close() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
