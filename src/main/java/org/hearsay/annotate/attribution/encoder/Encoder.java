package org.hearsay.annotate.attribution.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** Runs the tuned encoder over an article's windows and scores each token's labels. Safe for use by several threads at once. */
public final class Encoder implements AutoCloseable {

    private static final String OUTPUT = "last_hidden_state";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final float[] weights;
    private final float[] bias;
    private final int cls;
    private final int sep;

    /**
     * @param onnx the encoder with its tuned weights
     * @param weights of the head, [label][hidden value]
     * @param bias of the head, one a label
     * @param cls word piece that starts a window
     * @param sep word piece that ends a stretch
     * @param threads processor threads for one article
     */
    public Encoder(byte[] onnx, float[] weights, float[] bias, int cls, int sep, int threads) throws OrtException {
        this.weights = weights.clone();
        this.bias = bias.clone();
        this.cls = cls;
        this.sep = sep;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            session = environment.createSession(onnx, options);
        }
    }

    /** Emission scores [sentence][token][label] of an article. */
    public float[][][] emissions(List<EncodedSentence> sentences, List<Window> windows) throws OrtException {
        float[][][] all = sentences.stream().map(s -> new float[s.size()][]).toArray(float[][][]::new);
        for (Window window : windows) {
            run(sentences, window, all);
        }
        return all;
    }

    /** Each window by itself: it fills its row, so that no mask is needed, and what else is read does not sway its rounding. */
    private void run(List<EncodedSentence> sentences, Window window, float[][][] into) throws OrtException {
        long[][] ids = new long[1][window.length()];
        long[][] types = new long[1][window.length()];
        long[][] mask = new long[1][window.length()];
        int[] firsts = window.fill(sentences, cls, sep, ids[0], types[0], mask[0]);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            OnnxTensor hidden = (OnnxTensor) result.get(OUTPUT).orElseThrow();
            score(window, firsts, hidden.getFloatBuffer(), weights.length / bias.length, into);
        }
    }

    private void score(Window window, int[] firsts, FloatBuffer hidden, int width, float[][][] into) {
        float[] vector = new float[width];
        int at = 0;
        for (int i = 0; i < window.stretches().size(); i++) {
            Window.Stretch s = window.stretches().get(i);
            boolean core = i >= window.coreBegin() && i < window.coreEnd();
            for (int t = s.begin(); t < s.end(); t++, at++) {
                if (core) {
                    hidden.get(firsts[at] * width, vector);
                    into[s.sentence()][t] = head(vector);
                }
            }
        }
    }

    private float[] head(float[] vector) {
        float[] scores = bias.clone();
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < vector.length; i++) {
                scores[label] += weights[label * vector.length + i] * vector[i];
            }
        }
        return scores;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("could not close the attribution model", e);
        }
    }
}
