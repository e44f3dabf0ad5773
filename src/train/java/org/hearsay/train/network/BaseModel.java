package org.hearsay.train.network;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/** The weights of a BERT encoder that stands on the class path as ONNX. */
public final class BaseModel {

    /** A weight matrix or vector under the name that the ONNX file gives it; matrices of products stand as [in, out]. */
    record Weights(String name, long[] dims, float[] values) {}

    private final Map<String, OnnxMl.TensorProto> initializers = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();

    /** @throws IOException if there is no such resource on the class path */
    public BaseModel(String resource) throws IOException {
        try (InputStream in = BaseModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource + " on the class path");
            }
            OnnxMl.GraphProto graph = OnnxMl.ModelProto.parseFrom(in).getGraph();
            graph.getInitializerList().forEach(i -> initializers.put(i.getName(), i));
            for (OnnxMl.NodeProto node : graph.getNodeList()) {
                if (node.getOpType().equals("MatMul") && initializers.containsKey(node.getInput(1))) {
                    products.put(node.getName(), node.getInput(1));
                }
            }
        }
    }

    /** The initializer of this name. */
    Weights weights(String name) {
        OnnxMl.TensorProto tensor = initializers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no " + name + ", but " + initializers.keySet());
        }
        FloatBuffer raw = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[raw.remaining()];
        raw.get(values);
        return new Weights(
                name, tensor.getDimsList().stream().mapToLong(Long::longValue).toArray(), values);
    }

    /** The name of the matrix of the product in a part of a layer, such as {@code attention/self/query}. */
    String product(int layer, String part) {
        String end = "/layer." + layer + "/" + part + "/MatMul";
        return products.entrySet().stream()
                .filter(e -> e.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no product " + end + " among " + products.keySet()));
    }

    /** Size of a hidden state. */
    public int width() {
        return (int) weights("embeddings.LayerNorm.bias").dims()[0];
    }

    /** Layers of the encoder. */
    public int layers() {
        int layers = 0;
        while (initializers.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
            layers++;
        }
        return layers;
    }
}
