package org.hearsay.train.network;

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
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.hearsay.annotate.attribution.decode.Bio;
import org.hearsay.annotate.attribution.decode.LabelChain;
import org.hearsay.annotate.attribution.encoder.TokenTypes;
import org.hearsay.annotate.attribution.weights.TunedWeights.Values;

/** The encoder's weights in PyTorch, with the head and the label chain; learns from batches and scores them. */
public final class Network implements AutoCloseable {

    /** Added to the score of what BIO forbids. */
    private static final float NEVER = -1e4f;

    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    private final EncoderScript.Shape shape;
    private final PtSymbolBlock script;
    private final BaseModel base;
    private final ParameterLayout layout;
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> averages = new ArrayList<>();
    private final Group encoder;
    private final Group head;
    private final NDArray allowed;
    private final NDArray begins;

    /** Parameters that learn at one rate, with AdamW's state. */
    private record Group(List<NDArray> weights, List<NDArray> means, List<NDArray> squares, List<NDArray> steps) {}

    public Network(BaseModel base, EncoderScript.Shape shape, long seed) throws IOException {
        this.base = base;
        this.shape = shape;
        layout = ParameterLayout.of(base);
        JniUtils.setNumThreads(1);
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        script = EncoderScript.load(manager, shape);
        loadBase();
        addHead(new Random(seed));
        encoder = group(parameters.subList(ParameterLayout.TYPES + 1, layout.head()));
        List<NDArray> fast = new ArrayList<>(parameters.subList(layout.head(), layout.size()));
        fast.add(parameters.get(ParameterLayout.TYPES));
        head = group(fast);
        allowed = manager.create(forbidden(), new Shape(Bio.COUNT, Bio.COUNT));
        begins = manager.create(forbiddenAtStart());
    }

    /** 0 where a label may follow another, else {@link #NEVER}. */
    private static float[] forbidden() {
        float[] forbidden = new float[Bio.COUNT * Bio.COUNT];
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = Bio.mayFollow(i / Bio.COUNT, i % Bio.COUNT) ? 0 : NEVER;
        }
        return forbidden;
    }

    private static float[] forbiddenAtStart() {
        float[] forbidden = new float[Bio.COUNT];
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = Bio.mayStart(i) ? 0 : NEVER;
        }
        return forbidden;
    }

    /** The base model's weights; the token types all begin as its first one. */
    private void loadBase() {
        for (int i = 0; i < layout.head(); i++) {
            ParameterLayout.Slot slot = layout.slot(i);
            if (i == ParameterLayout.TYPES) {
                float[] first = base.weights(slot.names().get(0)).values();
                float[] types = new float[TokenTypes.COUNT * shape.width()];
                for (int t = 0; t < types.length; t++) {
                    types[t] = first[t % shape.width()];
                }
                add(types, TokenTypes.COUNT, shape.width());
            } else {
                parameters.add(joined(
                        slot,
                        name -> array(
                                base.weights(name).dims(), base.weights(name).values())));
            }
        }
    }

    /** Takes over the weights of an earlier training. */
    public void init(Map<String, Values> tuned) {
        if (!tuned.keySet().equals(export().keySet())) {
            throw new IllegalArgumentException("weights of another model: " + tuned.keySet());
        }
        try (NDManager step = manager.newSubManager()) {
            for (int i = ParameterLayout.FROZEN; i < layout.size(); i++) {
                NDArray from = joined(
                        layout.slot(i),
                        name -> array(
                                value(tuned, name).dims(), value(tuned, name).numbers()));
                mix(List.of(parameters.get(i)), List.of(from), 1f, step);
                from.close();
            }
        }
    }

    private static Values value(Map<String, Values> tuned, String name) {
        return Objects.requireNonNull(tuned.get(name), name);
    }

    private NDArray joined(ParameterLayout.Slot slot, Function<String, NDArray> tensor) {
        NDArray all = null;
        for (String name : slot.names()) {
            NDArray part = tensor.apply(name);
            NDArray straight = slot.turned() ? part.transpose().duplicate() : part;
            all = all == null ? straight : all.concat(straight, 0);
        }
        return Objects.requireNonNull(all);
    }

    private NDArray array(long[] dims, float[] values) {
        return manager.create(values, new Shape(dims));
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

    private void add(float[] values, long... dims) {
        parameters.add(array(dims, values));
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
    public float learn(Batch batch, float encoderRate, float headRate) {
        try (NDManager step = manager.newSubManager()) {
            float loss = backward(batch, step);
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

    /** The loss, with its gradients at the weights; not by DJL's gradient collector, of which a process may have but one at a time. */
    private float backward(Batch batch, NDManager step) {
        NDList input = batch.input(step, true);
        input.add(named(view(allowed, step), "allowed"));
        input.add(named(view(begins, step), "begins"));
        addAll(input, parameters, "ps[]");
        JniUtils.setGradMode(true);
        NDArray loss = run("forward", input, true, step);
        JniUtils.backward((PtNDArray) loss, (PtNDArray) step.create(1f), false, false);
        JniUtils.setGradMode(false);
        return loss.getFloat();
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
    public void average(float mix) {
        if (averages.isEmpty()) {
            for (NDArray p : learning()) {
                NDArray copy = p.duplicate();
                copy.attach(manager);
                averages.add(copy.stopGradient());
            }
            return;
        }
        try (NDManager step = manager.newSubManager()) {
            mix(averages, learning(), mix, step);
        }
    }

    private void mix(List<NDArray> into, List<NDArray> from, float share, NDManager step) {
        NDList in = new NDList();
        addAll(in, into, "es[]");
        addAll(in, from, "ps[]");
        in.add(named(step.create(share), "mix"));
        run("average", in, false, step);
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
            List<NDArray> all = new ArrayList<>(parameters.subList(0, ParameterLayout.FROZEN));
            all.addAll(averages.isEmpty() ? learning() : averages);
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

    private List<NDArray> learning() {
        return parameters.subList(ParameterLayout.FROZEN, parameters.size());
    }

    /** The learned weights, averaged where there is an average, under the names of the ONNX file or of this model's own parts. */
    public Map<String, Values> export() {
        Map<String, Values> all = new LinkedHashMap<>();
        for (int i = ParameterLayout.FROZEN; i < layout.size(); i++) {
            ParameterLayout.Slot slot = layout.slot(i);
            NDList parts = learned(i).split(slot.names().size());
            for (int part = 0; part < parts.size(); part++) {
                NDArray tensor = slot.turned() ? parts.get(part).transpose() : parts.get(part);
                all.put(slot.names().get(part), new Values(tensor.getShape().getShape(), tensor.toFloatArray()));
            }
        }
        return all;
    }

    private NDArray learned(int parameter) {
        return averages.isEmpty() ? parameters.get(parameter) : averages.get(parameter - ParameterLayout.FROZEN);
    }

    @Override
    public void close() {
        manager.close();
    }
}
