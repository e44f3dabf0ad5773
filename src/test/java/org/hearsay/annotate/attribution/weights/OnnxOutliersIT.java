package org.hearsay.annotate.attribution.weights;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.util.Map;
import org.hearsay.annotate.prepared.PreparedModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the encoder as it comes, with a row of word pieces that separators stand among. */
class OnnxOutliersIT {
    private static final long SEPARATOR = 102;
    private static final int LENGTH = 48;

    private static byte[] model;
    private static float[] floats;

    @BeforeAll
    static void readsAsItComes() throws Exception {
        try (InputStream in = PreparedModels.open("/all-minilm-l6-v2.onnx")) {
            model = in.readAllBytes();
        }
        floats = hidden(model);
    }

    @Test
    void unitsAsideChangeNothing() throws OrtException {
        assertThat(error(hidden(OnnxOutliers.aside(model)))).isLessThan(1e-5);
    }

    @Test
    void bytesRoundLessWithThemAside() throws OrtException {
        double with = error(hidden(OnnxModel.withByteProducts(OnnxOutliers.aside(model))));
        double without = error(hidden(OnnxModel.withByteProducts(model)));
        assertThat(with).isGreaterThan(0).isLessThan(0.9 * without);
    }

    @Test
    void aModelWithoutSuchBlocksStays() {
        byte[] bare = {1 << 3, 7};
        assertThat(OnnxOutliers.aside(bare)).isEqualTo(bare);
    }

    /** How far from the floats, as a share of their length. */
    private static double error(float[] other) {
        double apart = 0;
        double length = 0;
        for (int i = 0; i < floats.length; i++) {
            apart += Math.pow(floats[i] - other[i], 2);
            length += Math.pow(floats[i], 2);
        }
        return Math.sqrt(apart / length);
    }

    private static float[] hidden(byte[] onnx) throws OrtException {
        long[][] ids = new long[1][LENGTH];
        long[][] mask = new long[1][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            ids[0][i] = i % 12 == 11 ? SEPARATOR : 2000 + 37L * i;
            mask[0][i] = 1;
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = environment.createSession(onnx, options);
                OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, new long[1][LENGTH]);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "token_type_ids", typeTensor, "attention_mask", maskTensor))) {
            OnnxTensor hidden = (OnnxTensor) result.get("last_hidden_state").orElseThrow();
            float[] values = new float[hidden.getFloatBuffer().remaining()];
            hidden.getFloatBuffer().get(values);
            return values;
        }
    }
}
