package org.hearsay.annotate.attribution.weights;

import static org.hearsay.annotate.attribution.weights.OnnxFields.GRAPH_NODE;
import static org.hearsay.annotate.attribution.weights.OnnxFields.MODEL_GRAPH;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_INPUT;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OPERATOR;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OUTPUT;
import static org.hearsay.annotate.attribution.weights.OnnxFields.TENSOR_NAME;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import org.hearsay.annotate.attribution.weights.WireFormat.Field;

/** The graph of a serialized ONNX model, for whoever writes it anew. For one thread. */
final class OnnxGraph {
    private final byte[] model;
    private final WireFormat wire;

    OnnxGraph(byte[] model) {
        this.model = model;
        wire = new WireFormat(model);
    }

    WireFormat wire() {
        return wire;
    }

    /** The model with another graph. @param change gives it from the fields of the one that there is */
    byte[] rewritten(Function<List<Field>, byte[]> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(model.length);
        for (Field field : wire.fields(0, model.length)) {
            if (field.number() == MODEL_GRAPH) {
                WireFormat.writeBytes(MODEL_GRAPH, change.apply(wire.fields(field)), out);
            } else {
                write(field, out);
            }
        }
        return out.toByteArray();
    }

    boolean isNode(Field field, String operator) {
        return field.number() == GRAPH_NODE && wire.texts(field, NODE_OPERATOR).equals(List.of(operator));
    }

    String input(Field node, int index) {
        return wire.texts(node, NODE_INPUT).get(index);
    }

    String output(Field node) {
        return wire.texts(node, NODE_OUTPUT).get(0);
    }

    String name(Field tensor) {
        return wire.texts(tensor, TENSOR_NAME).get(0);
    }

    void write(Field field, ByteArrayOutputStream out) {
        out.write(model, field.begin(), field.end() - field.begin());
    }
}
