package org.hearsay.annotate.attribution;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts other weights into a serialized ONNX model. The model is rewritten, not overridden at run time, so that the runtime's own rewriting
 * of the graph sees the new weights. Field numbers are those of onnx.proto, in protocol buffers' wire format.
 */
final class OnnxModel {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int FLOAT = 1;
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] model;
    private int at;

    private OnnxModel(byte[] model) {
        this.model = model;
    }

    /** A field's place: all of it from its key on, and its content where it has a length. */
    private record Field(int number, int begin, int contentBegin, int end) {}

    /** The model with the initializers of these names replaced; fails where it has no such initializer. */
    static byte[] withWeights(byte[] model, Map<String, TunedWeights.Values> weights) {
        OnnxModel onnx = new OnnxModel(model);
        Set<String> left = new HashSet<>(weights.keySet());
        List<ByteBuffer> before = new ArrayList<>();
        List<ByteBuffer> graph = new ArrayList<>();
        List<ByteBuffer> after = new ArrayList<>();
        for (Field f : onnx.fields(0, model.length)) {
            if (f.number() == MODEL_GRAPH) {
                onnx.graph(f, weights, left, graph);
            } else {
                (graph.isEmpty() ? before : after).add(onnx.slice(f.begin(), f.end()));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the model has no weights " + left);
        }
        before.add(ByteBuffer.wrap(key(MODEL_GRAPH, BYTES)));
        before.add(ByteBuffer.wrap(varint(size(graph))));
        before.addAll(graph);
        before.addAll(after);
        return join(before);
    }

    private void graph(Field graph, Map<String, TunedWeights.Values> weights, Set<String> left, List<ByteBuffer> out) {
        for (Field f : fields(graph.contentBegin(), graph.end())) {
            TunedWeights.Values values = null;
            String name = "";
            if (f.number() == GRAPH_INITIALIZER) {
                name = name(f);
                values = weights.get(name);
            }
            if (values == null) {
                out.add(slice(f.begin(), f.end()));
            } else {
                left.remove(name);
                byte[] tensor = tensor(name, values);
                out.add(ByteBuffer.wrap(key(GRAPH_INITIALIZER, BYTES)));
                out.add(ByteBuffer.wrap(varint(tensor.length)));
                out.add(ByteBuffer.wrap(tensor));
            }
        }
    }

    private String name(Field tensor) {
        for (Field f : fields(tensor.contentBegin(), tensor.end())) {
            if (f.number() == TENSOR_NAME) {
                return new String(model, f.contentBegin(), f.end() - f.contentBegin(), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static byte[] tensor(String name, TunedWeights.Values values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long dim : values.dims()) {
            out.writeBytes(key(TENSOR_DIMS, VARINT));
            out.writeBytes(varint((int) dim));
        }
        out.writeBytes(key(TENSOR_TYPE, VARINT));
        out.writeBytes(varint(FLOAT));
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(key(TENSOR_NAME, BYTES));
        out.writeBytes(varint(utf8.length));
        out.writeBytes(utf8);
        ByteBuffer raw =
                ByteBuffer.allocate(values.numbers().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values.numbers());
        out.writeBytes(key(TENSOR_RAW, BYTES));
        out.writeBytes(varint(raw.capacity()));
        out.writeBytes(raw.array());
        return out.toByteArray();
    }

    private List<Field> fields(int begin, int end) {
        List<Field> fields = new ArrayList<>();
        at = begin;
        while (at < end) {
            int start = at;
            int key = readVarint();
            switch (key & 7) {
                case VARINT -> fields.add(new Field(key >>> 3, start, at, skipVarint()));
                case FIXED64 -> fields.add(new Field(key >>> 3, start, at, at += 8));
                case BYTES -> {
                    int length = readVarint();
                    fields.add(new Field(key >>> 3, start, at, at += length));
                }
                case FIXED32 -> fields.add(new Field(key >>> 3, start, at, at += 4));
                default -> throw new IllegalArgumentException("not an ONNX model: wire type " + (key & 7));
            }
        }
        return fields;
    }

    private int readVarint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = model[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private int skipVarint() {
        while (model[at++] < 0) {}
        return at;
    }

    private static byte[] key(int field, int type) {
        return varint(field << 3 | type);
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
        return out.toByteArray();
    }

    private ByteBuffer slice(int begin, int end) {
        return ByteBuffer.wrap(model, begin, end - begin);
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
