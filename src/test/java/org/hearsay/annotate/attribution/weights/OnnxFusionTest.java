package org.hearsay.annotate.attribution.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hearsay.annotate.attribution.weights.WireFormat.Field;
import org.junit.jupiter.api.Test;

class OnnxFusionTest {
    private static byte[] node(String operator, String output, String... inputs) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        for (String input : inputs) {
            WireFormat.writeText(1, input, node);
        }
        WireFormat.writeText(2, output, node);
        WireFormat.writeText(4, operator, node);
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        WireFormat.writeBytes(1, node.toByteArray(), field);
        return field.toByteArray();
    }

    private static byte[] bias(String name) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        WireFormat.writeBytes(5, OnnxTensors.floats(name, new long[] {1}, new float[] {1}), field);
        return field.toByteArray();
    }

    private static byte[] model(byte[]... fields) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            graph.writeBytes(field);
        }
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        WireFormat.writeNumber(1, 7, model);
        WireFormat.writeBytes(7, graph.toByteArray(), model);
        return model.toByteArray();
    }

    /** Each node as {@code operator output <- inputs}. */
    private static List<String> nodes(byte[] model) {
        WireFormat wire = new WireFormat(model);
        Field graph = wire.fields(0, model.length).get(1);
        return wire.fields(graph).stream()
                .filter(field -> field.number() == 1)
                .map(node ->
                        wire.texts(node, 4).get(0) + " " + wire.texts(node, 2).get(0) + " <- " + wire.texts(node, 1))
                .toList();
    }

    @Test
    void aProductOfBytesTakesItsBiasIn() {
        byte[] model = model(
                node("DynamicQuantizeMatMul", "product", "x", "w", "w.scale"),
                node("Add", "sum", "b", "product"),
                bias("b"));
        assertThat(nodes(OnnxFusion.withoutMask(model)))
                .containsExactly("DynamicQuantizeMatMul sum <- [x, w, w.scale, , b]");
    }

    @Test
    void aProductThatIsReadTwiceKeepsItsAddition() {
        byte[] model = model(
                node("DynamicQuantizeMatMul", "product", "x", "w", "w.scale"),
                node("Add", "sum", "b", "product"),
                node("Relu", "other", "product"),
                bias("b"));
        assertThat(OnnxFusion.withoutMask(model)).isEqualTo(model);
    }

    @Test
    void aMaskBeforeASoftmaxIsPassedBy() {
        byte[] model = model(node("Add", "masked", "scores", "mask"), node("Softmax", "shares", "masked"));
        assertThat(nodes(OnnxFusion.withoutMask(model)))
                .containsExactly("Identity masked <- [scores]", "Softmax shares <- [masked]");
    }

    @Test
    void anyOtherAdditionStays() {
        byte[] model = model(node("Add", "sum", "x", "y"), node("MatMul", "z", "sum", "w"));
        assertThat(OnnxFusion.withoutMask(model)).isEqualTo(model);
    }
}
