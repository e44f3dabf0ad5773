package org.hearsay.annotate.attribution.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.hearsay.annotate.attribution.weights.WireFormat.Field;
import org.jspecify.annotations.Nullable;

/** Serialized tensors of an ONNX model; the numbers of fields and types are those of onnx.proto. */
final class OnnxTensors {
    private static final int DIMS = 1;
    private static final int TYPE = 2;
    private static final int NAME = 8;
    private static final int RAW = 9;
    private static final int FLOAT = 1;
    private static final int SIGNED_BYTE = 3;

    private OnnxTensors() {}

    static byte[] floats(String name, long[] dims, float[] numbers) {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        return tensor(name, dims, FLOAT, raw.array());
    }

    static byte[] bytes(String name, long[] dims, byte[] numbers) {
        return tensor(name, dims, SIGNED_BYTE, numbers);
    }

    /** A tensor of floats with two dimensions, or null for any other. */
    static TunedWeights.@Nullable Values matrix(WireFormat wire, Field tensor) {
        List<Field> fields = wire.fields(tensor);
        long[] dims = fields.stream()
                .filter(field -> field.number() == DIMS)
                .mapToLong(wire::number)
                .toArray();
        boolean floats = fields.stream().anyMatch(field -> field.number() == TYPE && wire.number(field) == FLOAT);
        return dims.length != 2 || !floats
                ? null
                : fields.stream()
                        .filter(field -> field.number() == RAW)
                        .map(raw -> new TunedWeights.Values(dims, wire.floats(raw)))
                        .findFirst()
                        .orElse(null);
    }

    /** The numbers of a tensor of floats; none where they do not stand there as raw bytes. */
    static float[] numbers(WireFormat wire, Field tensor) {
        return wire.fields(tensor).stream()
                .filter(field -> field.number() == RAW)
                .map(wire::floats)
                .findFirst()
                .orElse(new float[0]);
    }

    private static byte[] tensor(String name, long[] dims, int type, byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length + 100);
        for (long dim : dims) {
            WireFormat.writeNumber(DIMS, (int) dim, out);
        }
        WireFormat.writeNumber(TYPE, type, out);
        WireFormat.writeText(NAME, name, out);
        WireFormat.writeBytes(RAW, raw, out);
        return out.toByteArray();
    }
}
