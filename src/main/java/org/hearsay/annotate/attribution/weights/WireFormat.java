package org.hearsay.annotate.attribution.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Protocol buffers' wire format, as far as ONNX models need it: reads a message's fields, writes fields anew. For one thread. */
final class WireFormat {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] message;
    private int at;

    WireFormat(byte[] message) {
        this.message = message;
    }

    /** A field's place: all of it from its key on, and its content where it has a length. */
    record Field(int number, int begin, int contentBegin, int end) {}

    /** The fields of the message that stands there. */
    List<Field> fields(int begin, int end) {
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

    List<Field> fields(Field message) {
        return fields(message.contentBegin(), message.end());
    }

    /** A field's content as text. */
    String text(Field field) {
        return new String(message, field.contentBegin(), field.end() - field.contentBegin(), StandardCharsets.UTF_8);
    }

    /** A field's content as a number. */
    int number(Field field) {
        at = field.contentBegin();
        return readVarint();
    }

    /** A field's content as 32-bit floats. */
    float[] floats(Field field) {
        float[] numbers = new float[(field.end() - field.contentBegin()) / Float.BYTES];
        ByteBuffer.wrap(message, field.contentBegin(), field.end() - field.contentBegin())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(numbers);
        return numbers;
    }

    /** The texts of a message's fields of this number, in their order. */
    List<String> texts(Field of, int number) {
        return fields(of).stream()
                .filter(field -> field.number() == number)
                .map(this::text)
                .toList();
    }

    /** A field as it stands, key and all. */
    ByteBuffer slice(Field field) {
        return ByteBuffer.wrap(message, field.begin(), field.end() - field.begin());
    }

    private int readVarint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = message[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private int skipVarint() {
        while (message[at++] < 0) {}
        return at;
    }

    static void writeNumber(int field, int value, ByteArrayOutputStream out) {
        varint(field << 3 | VARINT, out);
        varint(value, out);
    }

    static void writeText(int field, String value, ByteArrayOutputStream out) {
        writeBytes(field, value.getBytes(StandardCharsets.UTF_8), out);
    }

    static void writeBytes(int field, byte[] value, ByteArrayOutputStream out) {
        out.writeBytes(start(field, value.length));
        out.writeBytes(value);
    }

    /** What stands before the content of a field of such a length. */
    static byte[] start(int field, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(field << 3 | BYTES, out);
        varint(length, out);
        return out.toByteArray();
    }

    private static void varint(int value, ByteArrayOutputStream out) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
