package org.hearsay.annotate.attribution.weights;

import static org.hearsay.annotate.attribution.weights.OnnxFields.GRAPH_INITIALIZER;
import static org.hearsay.annotate.attribution.weights.OnnxFields.GRAPH_NODE;
import static org.hearsay.annotate.attribution.weights.OnnxFields.MODEL_GRAPH;
import static org.hearsay.annotate.attribution.weights.OnnxFields.MODEL_OPERATORS;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_DOMAIN;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_INPUT;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_NAME;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OPERATOR;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OUTPUT;
import static org.hearsay.annotate.attribution.weights.OnnxFields.OPERATORS_DOMAIN;
import static org.hearsay.annotate.attribution.weights.OnnxFields.OPERATORS_VERSION;
import static org.hearsay.annotate.attribution.weights.OnnxFields.TENSOR_NAME;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotate.attribution.weights.WireFormat.Field;

/**
 * Puts other weights into a serialized ONNX model. The model is rewritten, not overridden at run time, so that the runtime's own rewriting
 * of the graph sees the new weights. Field numbers are those of onnx.proto.
 */
public final class OnnxModel {
    /** Of onnxruntime's own operators: it rounds its first factor to bytes as it goes, and multiplies bytes. */
    static final String BYTE_PRODUCT = "DynamicQuantizeMatMul";

    /** The domain of those operators. */
    static final String RUNTIME = "com.microsoft";

    /** Narrower matrices than this stay floats: nothing is gained. */
    private static final int NARROWEST = 16;

    private final WireFormat wire;
    private final Map<String, TunedWeights.Values> weights;
    private final Set<String> left;
    private final Set<String> factors = new HashSet<>();

    private OnnxModel(byte[] model, Map<String, TunedWeights.Values> weights) {
        wire = new WireFormat(model);
        this.weights = weights;
        left = new HashSet<>(weights.keySet());
    }

    /** The model with the initializers of these names replaced; fails where it has no such initializer. */
    public static byte[] withWeights(byte[] model, Map<String, TunedWeights.Values> weights) {
        return new OnnxModel(model, weights).rewritten(model.length, false);
    }

    /** The model with products by matrices of its own as products of bytes. */
    public static byte[] withByteProducts(byte[] model) {
        Map<String, TunedWeights.Values> factors = new OnnxModel(model, Map.of()).factors(model.length);
        return new OnnxModel(model, factors).rewritten(model.length, true);
    }

    private Map<String, TunedWeights.Values> factors(int length) {
        Map<String, TunedWeights.Values> found = new HashMap<>();
        for (Field graph : wire.fields(0, length)) {
            List<Field> fields = graph.number() == MODEL_GRAPH ? wire.fields(graph) : List.of();
            Set<String> seconds = fields.stream()
                    .filter(field -> field.number() == GRAPH_NODE)
                    .filter(node -> wire.texts(node, NODE_OPERATOR).equals(List.of("MatMul")))
                    .map(this::secondFactor)
                    .collect(Collectors.toSet());
            for (Field field : fields) {
                if (field.number() == GRAPH_INITIALIZER && seconds.contains(initializer(field))) {
                    TunedWeights.Values matrix = OnnxTensors.matrix(wire, field);
                    if (matrix != null && Math.min(matrix.dims()[0], matrix.dims()[1]) >= NARROWEST) {
                        found.put(initializer(field), matrix);
                    }
                }
            }
        }
        return found;
    }

    private byte[] rewritten(int length, boolean bytes) {
        List<ByteBuffer> before = new ArrayList<>();
        List<ByteBuffer> graph = new ArrayList<>();
        List<ByteBuffer> after = new ArrayList<>();
        for (Field field : wire.fields(0, length)) {
            if (field.number() == MODEL_GRAPH) {
                graph(field, bytes, graph);
            } else {
                (graph.isEmpty() ? before : after).add(wire.slice(field));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the model has no weights " + left);
        }
        before.add(ByteBuffer.wrap(WireFormat.start(MODEL_GRAPH, size(graph))));
        before.addAll(graph);
        before.addAll(after);
        if (bytes) {
            before.add(ByteBuffer.wrap(runtimeOperators()));
        }
        return join(before);
    }

    private void graph(Field graph, boolean bytes, List<ByteBuffer> out) {
        List<Field> fields = wire.fields(graph);
        if (bytes) {
            fields.stream().filter(this::isProduct).map(this::secondFactor).forEach(factors::add);
        }
        for (Field field : fields) {
            String name = field.number() == GRAPH_INITIALIZER ? initializer(field) : "";
            TunedWeights.Values values = weights.get(name);
            if (values != null) {
                left.remove(name);
                tensors(name, values).forEach(tensor -> add(GRAPH_INITIALIZER, tensor, out));
            } else if (isProduct(field) && factors.contains(secondFactor(field))) {
                add(GRAPH_NODE, byteProduct(field), out);
            } else {
                out.add(wire.slice(field));
            }
        }
    }

    private List<byte[]> tensors(String name, TunedWeights.Values values) {
        if (!factors.contains(name)) {
            return List.of(OnnxTensors.floats(name, values.dims(), values.numbers()));
        }
        ByteMatrix rounded = ByteMatrix.of(values);
        return List.of(
                OnnxTensors.bytes(name, values.dims(), rounded.numbers()),
                OnnxTensors.floats(scale(name), new long[] {rounded.scales().length}, rounded.scales()));
    }

    private static String scale(String name) {
        return name + ".scale";
    }

    /** True for a product whose second factor is one of the weights. */
    private boolean isProduct(Field field) {
        return field.number() == GRAPH_NODE
                && wire.texts(field, NODE_OPERATOR).equals(List.of("MatMul"))
                && weights.containsKey(secondFactor(field));
    }

    private String secondFactor(Field node) {
        return wire.texts(node, NODE_INPUT).get(1);
    }

    private byte[] byteProduct(Field node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String weight = secondFactor(node);
        WireFormat.writeText(NODE_INPUT, wire.texts(node, NODE_INPUT).get(0), out);
        WireFormat.writeText(NODE_INPUT, weight, out);
        WireFormat.writeText(NODE_INPUT, scale(weight), out);
        wire.texts(node, NODE_OUTPUT).forEach(output -> WireFormat.writeText(NODE_OUTPUT, output, out));
        wire.texts(node, NODE_NAME).forEach(name -> WireFormat.writeText(NODE_NAME, name, out));
        WireFormat.writeText(NODE_OPERATOR, BYTE_PRODUCT, out);
        WireFormat.writeText(NODE_DOMAIN, RUNTIME, out);
        return out.toByteArray();
    }

    private static byte[] runtimeOperators() {
        ByteArrayOutputStream set = new ByteArrayOutputStream();
        WireFormat.writeText(OPERATORS_DOMAIN, RUNTIME, set);
        WireFormat.writeNumber(OPERATORS_VERSION, 1, set);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeBytes(MODEL_OPERATORS, set.toByteArray(), out);
        return out.toByteArray();
    }

    private String initializer(Field tensor) {
        List<String> names = wire.texts(tensor, TENSOR_NAME);
        return names.isEmpty() ? "" : names.get(0);
    }

    private static void add(int field, byte[] content, List<ByteBuffer> out) {
        out.add(ByteBuffer.wrap(WireFormat.start(field, content.length)));
        out.add(ByteBuffer.wrap(content));
    }

    private static int size(List<ByteBuffer> parts) {
        return parts.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    private static byte[] join(List<ByteBuffer> parts) {
        ByteBuffer all = ByteBuffer.allocate(size(parts));
        parts.forEach(all::put);
        return all.array();
    }
}
