package org.hearsay.annotate.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.hearsay.annotate.attribution.encoder.WordPiece;
import org.hearsay.annotate.attribution.weights.ByteProducts;
import org.hearsay.annotate.attribution.weights.OnnxFusion;
import org.hearsay.annotate.attribution.weights.OnnxModel;
import org.hearsay.annotate.prepared.PreparedModels;

/**
 * Turns texts into vectors whose angle tells how alike they are in meaning: all-MiniLM-L6-v2 as it was trained (Reimers and Gurevych,
 * Sentence-BERT, 2019), the mean of its last layer over the text's word pieces, of length one. Where the processor is quick with them its
 * products are of bytes ({@code OccasionsIT} holds what comes of it). Each text is run by itself, so that its vector depends on it alone.
 *
 * <p>Runs in the caller's thread. Safe for several threads.
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
        boolean bytes = ByteProducts.fast();
        try (InputStream tokenizer = PreparedModels.open(TOKENIZER)) {
            byte[] model = PreparedModels.bytes(
                    bytes ? "meanings-bytes-all" : "meanings-floats-alone", List.of(MODEL), out -> write(bytes, out));
            return new SentenceEncoder(model, WordPiece.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static void write(boolean bytes, OutputStream out) throws IOException {
        try (InputStream in = PreparedModels.open(MODEL)) {
            byte[] model = in.readAllBytes();
            out.write(OnnxFusion.withoutMask(bytes ? OnnxModel.withByteProducts(model) : model));
        }
    }

    /** The texts' vectors, of length one, in the texts' order. */
    public List<float[]> vectors(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    private long[] ids(String text) {
        int[] found = pieces.pieces(text);
        int kept = Math.min(found.length, LONGEST);
        long[] ids = new long[kept + 2];
        ids[0] = pieces.id("[CLS]");
        for (int i = 0; i < kept; i++) {
            ids[i + 1] = found[i];
        }
        ids[kept + 1] = pieces.id("[SEP]");
        return ids;
    }

    private float[] vector(String text) {
        long[][] ids = {ids(text)};
        int length = ids[0].length;
        long[][] mask = new long[1][length]; // nothing looks at it, but it is an input
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, new long[1][length]);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            FloatBuffer values = ((OnnxTensor) result.get("last_hidden_state").orElseThrow()).getFloatBuffer();
            return unit(sum(values, length));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }

    /** The sum serves as well as the mean, for the length is made one. */
    private static float[] sum(FloatBuffer values, int rows) {
        float[] row = new float[values.remaining() / rows];
        float[] sum = new float[row.length];
        while (values.hasRemaining()) {
            values.get(row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
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
