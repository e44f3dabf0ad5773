package org.hearsay.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.annotate.attribution.Bio;
import org.hearsay.annotate.attribution.LabelChain;
import org.hearsay.annotate.attribution.TokenTypes;
import org.hearsay.annotate.attribution.TunedWeights.Values;

/** The encoder's weights in PyTorch, with the head and the label chain; learns from batches and scores them. */
final class Network implements AutoCloseable {

    private static final String[] NORMS = {"attention.output.LayerNorm", "output.LayerNorm"};

    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    private final EncoderScript.Shape shape;
    private final PtSymbolBlock script;
    private final BaseModel base;
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> averages = new ArrayList<>();
    private final Group encoder;
    private final Group head;
    private final NDArray allowed;
    private final NDArray begins;

    /** Parameters that learn at one rate, with AdamW's state. */
    private record Group(List<NDArray> weights, List<NDArray> means, List<NDArray> squares, List<NDArray> steps) {}

    Network(BaseModel base, EncoderScript.Shape shape, long seed) throws IOException {
        this.base = base;
        this.shape = shape;
        JniUtils.setNumThreads(1);
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        script = EncoderScript.load(manager, shape);
        loadBase();
        addHead(new Random(seed));
        encoder = group(parameters.subList(3, parameters.size() - 4));
        List<NDArray> fast = new ArrayList<>(parameters.subList(parameters.size() - 4, parameters.size()));
        fast.add(parameters.get(2));
        head = group(fast);
        float[] forbidden = new float[Bio.COUNT * Bio.COUNT];
        float[] starts = new float[Bio.COUNT];
        for (int a = 0; a < Bio.COUNT; a++) {
            starts[a] = Bio.mayStart(a) ? 0 : -1e4f;
            for (int b = 0; b < Bio.COUNT; b++) {
                forbidden[a * Bio.COUNT + b] = Bio.mayFollow(a, b) ? 0 : -1e4f;
            }
        }
        allowed = manager.create(forbidden, new Shape(Bio.COUNT, Bio.COUNT));
        begins = manager.create(starts);
    }

    private void loadBase() {
        add(base.weights("embeddings.word_embeddings.weight"));
        add(base.weights("embeddings.position_embeddings.weight"));
        float[] types = new float[TokenTypes.COUNT * shape.width()];
        float[] first = base.weights("embeddings.token_type_embeddings.weight").values();
        for (int i = 0; i < types.length; i++) {
            types[i] = first[i % shape.width()];
        }
        add(types, TokenTypes.COUNT, shape.width());
        add(base.weights("embeddings.LayerNorm.weight"));
        add(base.weights("embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < shape.layers(); layer++) {
            String at = "encoder.layer." + layer + ".";
            NDArray query = turned(base.product(layer, "attention/self/query"));
            NDArray key = turned(base.product(layer, "attention/self/key"));
            NDArray value = turned(base.product(layer, "attention/self/value"));
            parameters.add(query.concat(key, 0).concat(value, 0));
            parameters.add(array(base.weights(at + "attention.self.query.bias"))
                    .concat(array(base.weights(at + "attention.self.key.bias")), 0)
                    .concat(array(base.weights(at + "attention.self.value.bias")), 0));
            parameters.add(turned(base.product(layer, "attention/output/dense")));
            add(base.weights(at + "attention.output.dense.bias"));
            add(base.weights(at + NORMS[0] + ".weight"));
            add(base.weights(at + NORMS[0] + ".bias"));
            parameters.add(turned(base.product(layer, "intermediate/dense")));
            add(base.weights(at + "intermediate.dense.bias"));
            parameters.add(turned(base.product(layer, "output/dense")));
            add(base.weights(at + "output.dense.bias"));
            add(base.weights(at + NORMS[1] + ".weight"));
            add(base.weights(at + NORMS[1] + ".bias"));
        }
    }

    /** Takes over the weights of an earlier training. */
    void init(Map<String, Values> tuned) {
        Map<String, Values> left = new LinkedHashMap<>(tuned);
        Map<String, Values> mine = export();
        if (!left.keySet().equals(mine.keySet())) {
            throw new IllegalArgumentException("weights of another model: " + left.keySet());
        }
        List<float[]> all = new ArrayList<>();
        all.add(numbers(tuned, "embeddings.token_type_embeddings.weight"));
        all.add(numbers(tuned, "embeddings.LayerNorm.weight"));
        all.add(numbers(tuned, "embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < shape.layers(); layer++) {
            String at = "encoder.layer." + layer + ".";
            all.add(join(
                    turned(tuned, base.product(layer, "attention/self/query").name()),
                    turned(tuned, base.product(layer, "attention/self/key").name()),
                    turned(tuned, base.product(layer, "attention/self/value").name())));
            all.add(join(
                    numbers(tuned, at + "attention.self.query.bias"),
                    numbers(tuned, at + "attention.self.key.bias"),
                    numbers(tuned, at + "attention.self.value.bias")));
            all.add(turned(tuned, base.product(layer, "attention/output/dense").name()));
            all.add(numbers(tuned, at + "attention.output.dense.bias"));
            all.add(numbers(tuned, at + NORMS[0] + ".weight"));
            all.add(numbers(tuned, at + NORMS[0] + ".bias"));
            all.add(turned(tuned, base.product(layer, "intermediate/dense").name()));
            all.add(numbers(tuned, at + "intermediate.dense.bias"));
            all.add(turned(tuned, base.product(layer, "output/dense").name()));
            all.add(numbers(tuned, at + "output.dense.bias"));
            all.add(numbers(tuned, at + NORMS[1] + ".weight"));
            all.add(numbers(tuned, at + NORMS[1] + ".bias"));
        }
        for (String name : List.of("head.weight", "head.bias", "chain.transition", "chain.start")) {
            all.add(numbers(tuned, name));
        }
        setMean(List.of(all));
    }

    private static float[] numbers(Map<String, Values> tuned, String name) {
        return values(tuned, name).numbers();
    }

    private static Values values(Map<String, Values> tuned, String name) {
        Values values = tuned.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no weights " + name);
        }
        return values;
    }

    private static float[] turned(Map<String, Values> tuned, String name) {
        float[] numbers = numbers(tuned, name);
        int rows = (int) values(tuned, name).dims()[0];
        int columns = numbers.length / rows;
        float[] turned = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            turned[i % columns * rows + i / columns] = numbers[i];
        }
        return turned;
    }

    private static float[] join(float[]... parts) {
        int size = 0;
        for (float[] part : parts) {
            size += part.length;
        }
        float[] all = new float[size];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private void addHead(Random random) {
        float[] weights = new float[Bio.COUNT * shape.width()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * 0.02);
        }
        add(weights, Bio.COUNT, shape.width());
        add(new float[Bio.COUNT], Bio.COUNT);
        add(new float[Bio.COUNT * Bio.COUNT], Bio.COUNT, Bio.COUNT);
        add(new float[Bio.COUNT], Bio.COUNT);
    }

    private void add(BaseModel.Weights weights) {
        parameters.add(array(weights));
    }

    private void add(float[] values, long... dims) {
        parameters.add(manager.create(values, new Shape(dims)));
    }

    private NDArray array(BaseModel.Weights weights) {
        return manager.create(weights.values(), new Shape(weights.dims()));
    }

    private NDArray turned(BaseModel.Weights weights) {
        return array(weights).transpose().duplicate();
    }

    private Group group(List<NDArray> weights) {
        Group group = new Group(List.copyOf(weights), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NDArray w : weights) {
            w.setRequiresGradient(true);
            group.means().add(manager.zeros(w.getShape()));
            group.squares().add(manager.zeros(w.getShape()));
            group.steps().add(manager.create(0f));
        }
        return group;
    }

    /** The loss of a batch, after a step down its gradient at the given rates. */
    float learn(Batch batch, float encoderRate, float headRate) {
        try (NDManager step = manager.newSubManager()) {
            NDList input = batch.input(step, true);
            input.add(named(view(allowed, step), "allowed"));
            input.add(named(view(begins, step), "begins"));
            addAll(input, parameters, "ps[]");
            // not DJL's gradient collector, of which a process may have but one at a time
            JniUtils.setGradMode(true);
            NDArray l = run("forward", input, true, step);
            JniUtils.backward((PtNDArray) l, (PtNDArray) step.create(1f), false, false);
            JniUtils.setGradMode(false);
            float loss = l.getFloat();
            List<NDArray> all = new ArrayList<>(gradients(encoder, step));
            all.addAll(gradients(head, step));
            NDList in = new NDList();
            addAll(in, all, "gs[]");
            float norm = run("norm", in, false, step).getFloat();
            float scale = Math.max(1f, norm);
            if (Float.isFinite(norm)) {
                update(encoder, encoderRate, scale, step);
                update(head, headRate, scale, step);
            }
            encoder.weights().forEach(w -> JniUtils.zeroGrad((PtNDArray) w));
            head.weights().forEach(w -> JniUtils.zeroGrad((PtNDArray) w));
            return loss;
        }
    }

    private static List<NDArray> gradients(Group group, NDManager step) {
        List<NDArray> gradients = new ArrayList<>();
        for (NDArray w : group.weights()) {
            NDArray g = w.getGradient();
            g.attach(step);
            gradients.add(g);
        }
        return gradients;
    }

    private void update(Group group, float rate, float scale, NDManager step) {
        NDList in = new NDList();
        addAll(in, group.weights(), "ps[]");
        addAll(in, gradients(group, step), "gs[]");
        addAll(in, group.means(), "ms[]");
        addAll(in, group.squares(), "vs[]");
        addAll(in, group.steps(), "ns[]");
        in.add(named(step.create(rate), "lr"));
        in.add(named(step.create(scale), "scale"));
        run("adam", in, false, step);
    }

    /** Moves the running average of the weights towards them; the first call copies them. */
    void average(float mix) {
        if (averages.isEmpty()) {
            for (NDArray p : parameters.subList(2, parameters.size())) {
                NDArray copy = p.duplicate();
                copy.attach(manager);
                averages.add(copy.stopGradient());
            }
            return;
        }
        try (NDManager step = manager.newSubManager()) {
            NDList in = new NDList();
            addAll(in, averages, "es[]");
            addAll(in, parameters.subList(2, parameters.size()), "ps[]");
            in.add(named(step.create(mix), "mix"));
            run("average", in, false, step);
        }
    }

    /** The learned weights as they are now, one array a parameter. */
    List<float[]> weights() {
        return learning().map(NDArray::toFloatArray).toList();
    }

    /** Takes over the mean of some networks' weights. */
    void setMean(List<List<float[]>> networks) {
        List<NDArray> mine = learning().toList();
        try (NDManager step = manager.newSubManager()) {
            for (int p = 0; p < mine.size(); p++) {
                float[] mean = new float[networks.get(0).get(p).length];
                for (List<float[]> network : networks) {
                    float[] one = network.get(p);
                    for (int i = 0; i < mean.length; i++) {
                        mean[i] += one[i] / networks.size();
                    }
                }
                NDList in = new NDList();
                addAll(in, List.of(mine.get(p)), "es[]");
                addAll(in, List.of(step.create(mean, mine.get(p).getShape())), "ps[]");
                in.add(named(step.create(1f), "mix"));
                run("average", in, false, step);
            }
        }
    }

    private Stream<NDArray> learning() {
        return parameters.stream().skip(2);
    }

    /** The label chain as learned. */
    LabelChain chain() {
        int at = parameters.size() - 2;
        return LabelChain.of(learned(at + 1).toFloatArray(), learned(at).toFloatArray());
    }

    /** Emission scores [rows][tokens][labels] of a batch, by the average of the weights where there is one. */
    float[][][] emissions(Batch batch) {
        try (NDManager step = manager.newSubManager()) {
            NDList in = batch.input(step, false);
            List<NDArray> all = new ArrayList<>(parameters.subList(0, 2));
            all.addAll(averages.isEmpty() ? parameters.subList(2, parameters.size()) : averages);
            addAll(in, all, "ps[]");
            NDArray e = run("logits", in, false, step);
            float[] flat = e.toFloatArray();
            int tokens = (int) e.getShape().get(1);
            float[][][] rows = new float[(int) e.getShape().get(0)][tokens][Bio.COUNT];
            for (int i = 0; i < flat.length; i++) {
                rows[i / Bio.COUNT / tokens][i / Bio.COUNT % tokens][i % Bio.COUNT] = flat[i];
            }
            return rows;
        }
    }

    private NDArray run(String method, NDList in, boolean train, NDManager into) {
        NDList all = new NDList(in);
        if (!method.equals("forward")) {
            NDArray marker = into.create(0f);
            marker.setName("module_method:" + method);
            all.add(marker);
        }
        NDList out = IValueUtils.forward(script, all, train);
        NDArray result = out.get(0);
        result.attach(into);
        return result;
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }

    private static NDArray view(NDArray array, NDManager manager) {
        NDArray copy = array.duplicate();
        copy.attach(manager);
        return copy;
    }

    private static void addAll(NDList in, List<NDArray> arrays, String name) {
        for (NDArray array : arrays) {
            array.setName(name);
            in.add(array);
        }
    }

    /** The learned weights, averaged where there is an average, under the names of the ONNX file or of this model's own parts. */
    Map<String, Values> export() {
        Map<String, Values> all = new LinkedHashMap<>();
        put(all, "embeddings.token_type_embeddings.weight", 2);
        put(all, "embeddings.LayerNorm.weight", 3);
        put(all, "embeddings.LayerNorm.bias", 4);
        for (int layer = 0; layer < shape.layers(); layer++) {
            exportLayer(all, layer, EncoderScript.BEFORE_LAYERS + EncoderScript.PER_LAYER * layer);
        }
        int at = parameters.size() - 4;
        put(all, "head.weight", at);
        put(all, "head.bias", at + 1);
        put(all, "chain.transition", at + 2);
        put(all, "chain.start", at + 3);
        return all;
    }

    private void exportLayer(Map<String, Values> all, int layer, int p) {
        String at = "encoder.layer." + layer + ".";
        String[] parts = {"query", "key", "value"};
        for (int i = 0; i < parts.length; i++) {
            NDArray weight = learned(p).split(parts.length).get(i);
            putTurned(all, base.product(layer, "attention/self/" + parts[i]).name(), weight);
            NDArray bias = learned(p + 1).split(parts.length).get(i);
            all.put(at + "attention.self." + parts[i] + ".bias", values(bias));
        }
        putTurned(all, base.product(layer, "attention/output/dense").name(), learned(p + 2));
        put(all, at + "attention.output.dense.bias", p + 3);
        put(all, at + NORMS[0] + ".weight", p + 4);
        put(all, at + NORMS[0] + ".bias", p + 5);
        putTurned(all, base.product(layer, "intermediate/dense").name(), learned(p + 6));
        put(all, at + "intermediate.dense.bias", p + 7);
        putTurned(all, base.product(layer, "output/dense").name(), learned(p + 8));
        put(all, at + "output.dense.bias", p + 9);
        put(all, at + NORMS[1] + ".weight", p + 10);
        put(all, at + NORMS[1] + ".bias", p + 11);
    }

    private NDArray learned(int parameter) {
        return averages.isEmpty() ? parameters.get(parameter) : averages.get(parameter - 2);
    }

    private void put(Map<String, Values> all, String name, int parameter) {
        all.put(name, values(learned(parameter)));
    }

    private static void putTurned(Map<String, Values> all, String name, NDArray matrix) {
        all.put(name, values(matrix.transpose()));
    }

    private static Values values(NDArray array) {
        return new Values(array.getShape().getShape(), array.toFloatArray());
    }

    @Override
    public void close() {
        manager.close();
    }
}
