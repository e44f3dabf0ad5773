package org.hearsay.annotate.attribution.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs the tuned encoder over an article's windows and scores each token's labels. Safe for use by several threads at once. */
public final class Encoder implements AutoCloseable {

    /** Most word pieces in a batch, filling counted. */
    private static final int BATCH = 512;

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
        List<Window> sorted = windows.stream()
                .sorted(Comparator.comparingInt(Window::length).reversed())
                .toList();
        for (int begin = 0; begin < sorted.size(); ) {
            int rows = Math.max(1, BATCH / sorted.get(begin).length());
            int end = Math.min(sorted.size(), begin + rows);
            run(sentences, sorted.subList(begin, end), all);
            begin = end;
        }
        return all;
    }

    private void run(List<EncodedSentence> sentences, List<Window> batch, float[][][] into) throws OrtException {
        int length = batch.get(0).length();
        long[][] ids = new long[batch.size()][length];
        long[][] types = new long[batch.size()][length];
        long[][] mask = new long[batch.size()][length];
        int[][] firsts = IntStream.range(0, batch.size())
                .mapToObj(r -> batch.get(r).fill(sentences, cls, sep, ids[r], types[r], mask[r]))
                .toArray(int[][]::new);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            OnnxTensor hidden = (OnnxTensor) result.get(OUTPUT).orElseThrow();
            FloatBuffer values = hidden.getFloatBuffer();
            int width = weights.length / bias.length;
            for (int r = 0; r < batch.size(); r++) {
                score(batch.get(r), firsts[r], values, r * length, width, into);
            }
        }
    }

    private void score(Window window, int[] firsts, FloatBuffer hidden, int row, int width, float[][][] into) {
        float[] vector = new float[width];
        int at = 0;
        for (int i = 0; i < window.stretches().size(); i++) {
            Window.Stretch s = window.stretches().get(i);
            boolean core = i >= window.coreBegin() && i < window.coreEnd();
            for (int t = s.begin(); t < s.end(); t++, at++) {
                if (core) {
                    hidden.get((row + firsts[at]) * width, vector);
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
