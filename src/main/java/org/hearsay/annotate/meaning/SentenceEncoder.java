package org.hearsay.annotate.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.hearsay.annotate.attribution.encoder.WordPiece;

/**
 * Turns texts into vectors whose angle tells how alike they are in meaning: all-MiniLM-L6-v2 as it was trained (Reimers and Gurevych,
 * Sentence-BERT, 2019), the mean of its last layer over the text's word pieces, of length one.
 *
 * <p>Each text runs alone and unfilled, in one processor thread, so that its vector does not depend on what else is asked for. Safe for
 * several threads.
 */
public final class SentenceEncoder implements AutoCloseable {
    private static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    /** Word pieces of a text that count; the model was trained on 128 and takes 512. */
    private static final int LONGEST = 256;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece pieces;

    private SentenceEncoder(byte[] model, WordPiece pieces) throws OrtException {
        this.pieces = pieces;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            session = environment.createSession(model, options);
        }
    }

    /** Loads the model that is on the class path; half a second and 200 MB. */
    public static SentenceEncoder load() {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            return new SentenceEncoder(model.readAllBytes(), WordPiece.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = SentenceEncoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path: the build is broken");
        }
        return in;
    }

    /** The text's vector, of length one. */
    public float[] vector(String text) {
        int[] found = pieces.pieces(text);
        int kept = Math.min(found.length, LONGEST);
        long[][] ids = new long[1][kept + 2];
        ids[0][0] = pieces.id("[CLS]");
        for (int i = 0; i < kept; i++) {
            ids[0][i + 1] = found[i];
        }
        ids[0][kept + 1] = pieces.id("[SEP]");
        try {
            return unit(mean(ids));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }

    private float[] mean(long[][] ids) throws OrtException {
        int length = ids[0].length;
        long[][] mask = new long[1][length];
        Arrays.fill(mask[0], 1);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, new long[1][length]);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            OnnxTensor hidden = (OnnxTensor) result.get("last_hidden_state").orElseThrow();
            return sum(hidden.getFloatBuffer(), length);
        }
    }

    /** The sum serves as well as the mean, for the length is made one. */
    private static float[] sum(FloatBuffer values, int rows) {
        int width = values.remaining() / rows;
        float[] sum = new float[width];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                sum[i] += values.get(row * width + i);
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float one : vector) {
            square += (double) one * one;
        }
        float length = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be let go of: " + e.getMessage(), e);
        }
    }
}
