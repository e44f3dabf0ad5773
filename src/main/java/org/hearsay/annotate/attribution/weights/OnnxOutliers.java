package org.hearsay.annotate.attribution.weights;

import static org.hearsay.annotate.attribution.weights.OnnxFields.GRAPH_INITIALIZER;
import static org.hearsay.annotate.attribution.weights.OnnxFields.GRAPH_NODE;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_DOMAIN;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_INPUT;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OPERATOR;
import static org.hearsay.annotate.attribution.weights.OnnxFields.NODE_OUTPUT;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.annotate.attribution.weights.WireFormat.Field;
import org.jspecify.annotations.Nullable;

/**
 * Readies a serialized ONNX model of floats for products of bytes. In each feed-forward block one or two hidden units grow far larger than
 * the rest, at separators, and are weighed by far larger numbers: they would leave too few steps to the others. They are worked out in
 * floats aside, which are four columns of 1,536, and are nought in the rest (mixed-precision decomposition: Dettmers et al., LLM.int8(),
 * 2022). Which units is read off the weights: those with the largest weight out of them.
 */
public final class OnnxOutliers {
    /**
     * Units of each block. Of the tuned encoder's vectors over 80 windows of articles, bytes without this are 7.5 % off, with one unit
     * 6.0 %, with two, four and eight 5.8 %. That leaves two to eight open; docs/MODEL-CARD.md tells how four was chosen.
     */
    private static final int UNITS = 4;

    private final OnnxGraph onnx;
    private final WireFormat wire;
    private final Map<String, Field> tensors = new HashMap<>();
    /** The node that has a value as its output. */
    private final Map<String, Field> makers = new HashMap<>();
    /** The addition of one of the weights to a value. */
    private final Map<String, Field> biases = new HashMap<>();

    private final Map<String, byte[]> changed = new HashMap<>();
    private final List<byte[]> added = new ArrayList<>();
    /** What comes in a node's place. */
    private final Map<Field, List<byte[]>> instead = new HashMap<>();

    private OnnxOutliers(byte[] model) {
        onnx = new OnnxGraph(model);
        wire = onnx.wire();
    }

    /** The model with those units aside; what it gives is the same but for rounding. */
    public static byte[] aside(byte[] model) {
        OnnxOutliers work = new OnnxOutliers(model);
        return work.onnx.rewritten(work::graph);
    }

    private byte[] graph(List<Field> fields) {
        fields.forEach(this::note);
        fields.stream()
                .filter(field -> onnx.isNode(field, "Add") && tensors.containsKey(onnx.input(field, 0)))
                .forEach(node -> biases.put(onnx.input(node, 1), node));
        fields.stream().filter(field -> onnx.isNode(field, "MatMul")).forEach(this::split);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        added.forEach(tensor -> WireFormat.writeBytes(GRAPH_INITIALIZER, tensor, out));
        for (Field field : fields) {
            byte[] tensor = field.number() == GRAPH_INITIALIZER ? changed.get(onnx.name(field)) : null;
            if (tensor != null) {
                WireFormat.writeBytes(GRAPH_INITIALIZER, tensor, out);
            } else if (instead.containsKey(field)) {
                instead.get(field).forEach(node -> WireFormat.writeBytes(GRAPH_NODE, node, out));
            } else {
                onnx.write(field, out);
            }
        }
        return out.toByteArray();
    }

    private void note(Field field) {
        if (field.number() == GRAPH_INITIALIZER) {
            tensors.put(onnx.name(field), field);
        } else if (field.number() == GRAPH_NODE) {
            wire.texts(field, NODE_OUTPUT).forEach(output -> makers.put(output, field));
        }
    }

    /** Splits a block at its second product; any other product stays. */
    private void split(Field second) {
        TunedWeights.Values out = matrix(second);
        if (out == null || out.dims()[0] <= out.dims()[1]) {
            return;
        }
        Field first = productBefore(onnx.input(second, 0));
        TunedWeights.Values in = first == null ? null : matrix(first);
        if (first != null && in != null && in.dims()[1] == out.dims()[0]) {
            split(first, in, second, out);
        }
    }

    private void split(Field first, TunedWeights.Values in, Field second, TunedWeights.Values out) {
        Field firstBias = biases.get(onnx.output(first));
        Field secondBias = biases.get(onnx.output(second));
        Field biasTensor = firstBias == null ? null : tensors.get(onnx.input(firstBias, 0));
        if (biasTensor == null || secondBias == null) {
            return;
        }
        int[] units = units(out);
        String name = onnx.input(second, 1);
        float[] bias = OnnxTensors.numbers(wire, biasTensor);
        long count = units.length;
        added.add(OnnxTensors.floats(name + ".in", new long[] {in.dims()[0], count}, taken(columns(in, units), in)));
        added.add(OnnxTensors.floats(name + ".bias", new long[] {count}, taken(units, bias)));
        added.add(OnnxTensors.floats(name + ".out", new long[] {count, out.dims()[1]}, taken(rows(out, units), out)));
        changed.put(onnx.input(first, 1), without(onnx.input(first, 1), in, columns(in, units)));
        changed.put(name, without(name, out, rows(out, units)));
        instead.put(
                secondBias,
                List.of(
                        node("Add", "", name + ".rest", wire.texts(secondBias, NODE_INPUT)),
                        node("MatMul", "", name + ".1", List.of(onnx.input(first, 0), name + ".in")),
                        node("Add", "", name + ".2", List.of(name + ".bias", name + ".1")),
                        node("Gelu", OnnxModel.RUNTIME, name + ".3", List.of(name + ".2")),
                        node("MatMul", "", name + ".4", List.of(name + ".3", name + ".out")),
                        node("Add", "", onnx.output(secondBias), List.of(name + ".rest", name + ".4"))));
    }

    /** The product by weights that a value comes of, with a bias and an activation between. */
    private @Nullable Field productBefore(String value) {
        Field maker = makers.get(value);
        if (maker == null || onnx.isNode(maker, "MatMul")) {
            return maker;
        }
        return wire.texts(maker, NODE_INPUT).stream()
                .filter(makers::containsKey)
                .map(this::productBefore)
                .filter(product -> product != null && onnx.isNode(product, "MatMul"))
                .findFirst()
                .orElse(null);
    }

    private static int[] units(TunedWeights.Values out) {
        int columns = (int) out.dims()[1];
        float[] largest = new float[(int) out.dims()[0]];
        for (int i = 0; i < out.numbers().length; i++) {
            largest[i / columns] = Math.max(largest[i / columns], Math.abs(out.numbers()[i]));
        }
        return IntStream.range(0, largest.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -largest[unit]))
                .limit(UNITS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Where the numbers of these rows stand, row by row. */
    private static int[] rows(TunedWeights.Values matrix, int[] rows) {
        int width = (int) matrix.dims()[1];
        return IntStream.of(rows)
                .flatMap(row -> IntStream.range(row * width, (row + 1) * width))
                .toArray();
    }

    /** Where the numbers of these columns stand, row by row. */
    private static int[] columns(TunedWeights.Values matrix, int[] columns) {
        int width = (int) matrix.dims()[1];
        return IntStream.range(0, (int) matrix.dims()[0])
                .flatMap(row -> IntStream.of(columns).map(column -> row * width + column))
                .toArray();
    }

    private static float[] taken(int[] places, TunedWeights.Values matrix) {
        return taken(places, matrix.numbers());
    }

    private static float[] taken(int[] places, float[] numbers) {
        float[] taken = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            taken[i] = numbers[places[i]];
        }
        return taken;
    }

    private static byte[] without(String name, TunedWeights.Values matrix, int[] places) {
        float[] left = matrix.numbers().clone();
        for (int place : places) {
            left[place] = 0;
        }
        return OnnxTensors.floats(name, matrix.dims(), left);
    }

    private TunedWeights.@Nullable Values matrix(Field product) {
        Field tensor = tensors.get(onnx.input(product, 1));
        return tensor == null ? null : OnnxTensors.matrix(wire, tensor);
    }

    private static byte[] node(String operator, String domain, String output, List<String> inputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inputs.forEach(input -> WireFormat.writeText(NODE_INPUT, input, out));
        WireFormat.writeText(NODE_OUTPUT, output, out);
        WireFormat.writeText(NODE_OPERATOR, operator, out);
        WireFormat.writeText(NODE_DOMAIN, domain, out);
        return out.toByteArray();
    }
}
