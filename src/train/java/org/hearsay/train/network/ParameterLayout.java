package org.hearsay.train.network;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order the network keeps its parameters, and which tensors of the ONNX file each is made of. The script counts on this order:
 * {@link EncoderScript#BEFORE_LAYERS}, then {@link EncoderScript#PER_LAYER} a layer, then the head and the label chain.
 */
record ParameterLayout(List<Slot> slots) {
    /** Word and position embeddings are never changed. */
    static final int FROZEN = 2;

    /** The token types, which stand for what an uncased encoder does not see; learned as fast as the head. */
    static final int TYPES = 2;

    /** Head and label chain. */
    static final int HEAD = 4;

    /**
     * A parameter.
     *
     * @param names of its parts, one under another
     * @param turned whether the file has its matrices with rows and columns exchanged
     */
    record Slot(List<String> names, boolean turned) {
        Slot {
            names = List.copyOf(names);
        }

        private static Slot of(String name) {
            return new Slot(List.of(name), false);
        }
    }

    ParameterLayout {
        slots = List.copyOf(slots);
    }

    static ParameterLayout of(BaseModel base) {
        List<Slot> slots = new ArrayList<>();
        slots.add(Slot.of("embeddings.word_embeddings.weight"));
        slots.add(Slot.of("embeddings.position_embeddings.weight"));
        slots.add(Slot.of("embeddings.token_type_embeddings.weight"));
        slots.add(Slot.of("embeddings.LayerNorm.weight"));
        slots.add(Slot.of("embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < base.layers(); layer++) {
            addLayer(slots, base, layer);
        }
        for (String name : List.of("head.weight", "head.bias", "chain.transition", "chain.start")) {
            slots.add(Slot.of(name));
        }
        return new ParameterLayout(slots);
    }

    private static void addLayer(List<Slot> slots, BaseModel base, int layer) {
        String at = "encoder.layer." + layer + ".";
        slots.add(products(base, layer, "attention/self/query", "attention/self/key", "attention/self/value"));
        slots.add(new Slot(
                List.of(
                        at + "attention.self.query.bias",
                        at + "attention.self.key.bias",
                        at + "attention.self.value.bias"),
                false));
        slots.add(products(base, layer, "attention/output/dense"));
        slots.add(Slot.of(at + "attention.output.dense.bias"));
        slots.add(Slot.of(at + "attention.output.LayerNorm.weight"));
        slots.add(Slot.of(at + "attention.output.LayerNorm.bias"));
        slots.add(products(base, layer, "intermediate/dense"));
        slots.add(Slot.of(at + "intermediate.dense.bias"));
        slots.add(products(base, layer, "output/dense"));
        slots.add(Slot.of(at + "output.dense.bias"));
        slots.add(Slot.of(at + "output.LayerNorm.weight"));
        slots.add(Slot.of(at + "output.LayerNorm.bias"));
    }

    private static Slot products(BaseModel base, int layer, String... parts) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            names.add(base.product(layer, part));
        }
        return new Slot(names, true);
    }

    int size() {
        return slots.size();
    }

    Slot slot(int index) {
        return slots.get(index);
    }

    /** Index of the head's first parameter. */
    int head() {
        return size() - HEAD;
    }
}
