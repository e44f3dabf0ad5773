package org.hearsay.annotate.attribution.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeBytes(number, content, out);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A tensor of one float: dims, type, name, raw data. */
    private static byte[] tensor(String name, byte... raw) {
        return field(5, join(new byte[] {1 << 3, 1, 2 << 3, 1}, field(8, utf8(name)), field(9, raw)));
    }

    private static byte[] model(byte[]... tensors) {
        return join(new byte[] {1 << 3, 7}, field(7, join(tensors)), field(8, utf8("end")));
    }

    private static Map<String, TunedWeights.Values> one(String name) {
        return Map.of(name, new TunedWeights.Values(new long[] {1}, new float[] {1}));
    }

    @Test
    void replacesTheNamedWeightsAndNothingElse() {
        byte[] before = model(tensor("a", (byte) 9, (byte) 9, (byte) 9, (byte) 9), tensor("b", (byte) 5));
        byte[] one = {0, 0, (byte) 0x80, 0x3F};
        assertThat(OnnxModel.withWeights(before, one("a"))).isEqualTo(model(tensor("a", one), tensor("b", (byte) 5)));
    }

    @Test
    void failsWhereTheModelHasNoSuchWeights() {
        assertThatThrownBy(() -> OnnxModel.withWeights(model(tensor("a")), one("c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c");
    }

    @Test
    void productsByMatricesBecomeProductsOfBytesUnlessTheyAreNarrow() {
        byte[] product = node("x", "a", "y", "MatMul");
        byte[] narrow = node("x", "b", "z", "MatMul");
        byte[] sum = node("x", "a", "v", "Add");
        String rewritten = new String(
                OnnxModel.withByteProducts(model(product, narrow, sum, matrix("a", 16), matrix("b", 15))),
                StandardCharsets.ISO_8859_1);
        assertThat(rewritten).contains("DynamicQuantizeMatMul", "com.microsoft", "a.scale");
        assertThat(rewritten.split("DynamicQuantizeMatMul", -1)).hasSize(2);
        assertThat(rewritten.replace("DynamicQuantizeMatMul", "")).contains("MatMul");
    }

    private static byte[] matrix(String name, int size) {
        return field(5, OnnxTensors.floats(name, new long[] {size, size}, new float[size * size]));
    }

    private static byte[] node(String input, String weight, String output, String operator) {
        return field(
                1,
                join(field(1, utf8(input)), field(1, utf8(weight)), field(2, utf8(output)), field(4, utf8(operator))));
    }
}
