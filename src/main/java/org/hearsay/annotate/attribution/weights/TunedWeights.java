package org.hearsay.annotate.attribution.weights;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays of numbers in a compact file: matrices of at least {@value #QUANTIZED} numbers as bytes with one scale a column,
 * the rest as 32-bit floats.
 */
public final class TunedWeights {

    /** Row-major numbers with their shape. */
    public record Values(long[] dims, float[] numbers) {}

    private static final int MAGIC = 0x48535731;
    private static final int QUANTIZED = 4096;
    private static final byte FLOATS = 0;
    private static final byte BYTES = 1;

    private TunedWeights() {}

    /** Reads what {@link #write} wrote, in its order. */
    public static Map<String, Values> read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a file of tuned weights");
        }
        Map<String, Values> all = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            long[] dims = new long[in.readByte()];
            for (int i = 0; i < dims.length; i++) {
                dims[i] = in.readInt();
            }
            all.put(name, new Values(dims, in.readByte() == BYTES ? readBytes(in, dims) : readFloats(in, size(dims))));
        }
        return all;
    }

    /** Writes the arrays, large matrices rounded to bytes. */
    public static void write(Map<String, Values> all, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(all.size());
        for (Map.Entry<String, Values> e : all.entrySet()) {
            Values values = e.getValue();
            out.writeUTF(e.getKey());
            out.writeByte(values.dims().length);
            for (long dim : values.dims()) {
                out.writeInt((int) dim);
            }
            boolean bytes = values.dims().length == 2 && values.numbers().length >= QUANTIZED;
            out.writeByte(bytes ? BYTES : FLOATS);
            if (bytes) {
                writeBytes(values, out);
            } else {
                writeFloats(values.numbers(), out);
            }
        }
        out.flush();
    }

    private static void writeBytes(Values values, DataOutputStream out) throws IOException {
        ByteMatrix rounded = ByteMatrix.of(values);
        writeFloats(rounded.scales(), out);
        out.write(rounded.numbers());
    }

    private static float[] readBytes(DataInputStream in, long[] dims) throws IOException {
        int columns = (int) dims[1];
        float[] scales = readFloats(in, columns);
        byte[] bytes = in.readNBytes(size(dims));
        float[] numbers = new float[bytes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes[i] * scales[i % columns];
        }
        return numbers;
    }

    private static void writeFloats(float[] numbers, DataOutputStream out) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static int size(long[] dims) {
        return (int) Arrays.stream(dims).reduce(1, (a, b) -> a * b);
    }
}
