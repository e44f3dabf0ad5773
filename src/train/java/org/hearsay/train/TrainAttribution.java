package org.hearsay.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hearsay.annotate.attribution.EncodedSentence;
import org.hearsay.annotate.attribution.LabelChain;
import org.hearsay.annotate.attribution.TunedWeights;
import org.hearsay.annotate.attribution.TunedWeights.Values;
import org.hearsay.annotate.attribution.Window;
import org.hearsay.annotate.attribution.WordPiece;
import org.jspecify.annotations.Nullable;

/**
 * Trains the attribution model and writes its weights.
 *
 * <pre>{@code
 * TrainAttribution --corpus polnear/train --dev polnear/dev --epochs 4 --seed 1 --threads 2 --out weights.bin
 * }</pre>
 */
public final class TrainAttribution {

    private final Map<String, String> options;
    private final WordPiece wordPiece;
    private final int cls;
    private final int sep;
    private final int core;
    private final int context;

    private TrainAttribution(Map<String, String> options) throws IOException {
        this.options = options;
        try (InputStream in = TrainAttribution.class.getResourceAsStream(
                option("tokenizer", "/all-minilm-l6-v2-tokenizer.json"))) {
            wordPiece = WordPiece.read(in);
        }
        cls = wordPiece.id("[CLS]");
        sep = wordPiece.id("[SEP]");
        core = number("core", 128);
        context = number("context", 48);
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        new TrainAttribution(options).train();
        System.exit(0);
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(option(name, String.valueOf(otherwise)));
    }

    private double decimal(String name, double otherwise) {
        return Double.parseDouble(option(name, String.valueOf(otherwise)));
    }

    private void train() throws IOException {
        List<LabelledArticle> corpus = articles(Path.of(option("corpus", "")));
        List<LabelledArticle> dev = options.containsKey("dev") ? articles(Path.of(option("dev", ""))) : List.of();
        say("%d articles to learn from, %d to measure on", corpus.size(), dev.size());
        List<List<EncodedSentence>> encoded = encode(corpus);
        List<List<EncodedSentence>> devEncoded = encode(dev);
        BaseModel base = new BaseModel(option("base", "/all-minilm-l6-v2.onnx"));
        EncoderScript.Shape shape = new EncoderScript.Shape(
                base.layers(),
                384,
                12,
                decimal("dropout", 0),
                decimal("attention-dropout", 0),
                option("loss", "crf").equals("crf"));
        int epochs = number("epochs", 4);
        int seed = number("seed", 1);
        int length = number("length", 192);
        int limit = number("limit", corpus.size());
        int replicas = number("threads", 2);
        int me = number("replica", 0);
        int perEpoch = batches(corpus, encoded, limit, length, new Random(0)).size() / replicas;
        int total = perEpoch * epochs;
        Path directory = exchangeDirectory(replicas);
        Exchange exchange = new Exchange(directory, me, replicas);
        if (me == 0 && directory != null) {
            for (int other = 1; other < replicas; other++) {
                startReplica(other, directory);
            }
        }
        try (Network network = new Network(base, shape, seed)) {
            Random random = new Random(seed);
            int done = 0;
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double loss = 0;
                long began = System.nanoTime();
                List<Batch> batches = batches(corpus, encoded, limit, length, random);
                int count = Math.min(batches.size() / replicas, perEpoch);
                for (int i = 0; i < count; i++, done++) {
                    double rate = rate((double) done / total);
                    loss += network.learn(
                            batches.get(i * replicas + me),
                            (float) (rate * decimal("encoder-rate", 1.5e-4)),
                            (float) (rate * decimal("head-rate", 1e-3)));
                    if (i % 8 == 7 || i == count - 1) {
                        if (replicas > 1) {
                            network.setMean(exchange.swap(network.weights()));
                        }
                        if (me == 0 && done > total * decimal("average-from", 0.1)) {
                            network.average((float) (1 - Math.pow(decimal("average", 0.99), 8)));
                        }
                    }
                    if (me == 0 && i % number("report", 50) == 0) {
                        say(
                                "epoch %d, batch %d of %d, loss %.4f, %.3f s a batch, %.3f s of processor",
                                epoch,
                                i + 1,
                                count,
                                loss / (i + 1),
                                (System.nanoTime() - began) / 1e9 / (i + 1),
                                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9);
                    }
                }
                if (me == 0) {
                    finishEpoch(network, epoch, dev, devEncoded);
                }
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private @Nullable Path exchangeDirectory(int replicas) throws IOException {
        if (options.containsKey("exchange")) {
            return Path.of(option("exchange", ""));
        }
        return replicas > 1 ? Files.createTempDirectory("hearsay-train") : null;
    }

    private void startReplica(int replica, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                TrainAttribution.class.getName()));
        options.forEach((name, value) -> {
            if (!name.equals("dev") && !name.equals("out")) {
                command.addAll(List.of("--" + name, value));
            }
        });
        command.addAll(List.of("--replica", String.valueOf(replica), "--exchange", directory.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    private void finishEpoch(
            Network network, int epoch, List<LabelledArticle> dev, List<List<EncodedSentence>> devEncoded)
            throws IOException {
        Map<String, Values> weights = network.export();
        if (options.containsKey("out")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(option("out", ""))))) {
                TunedWeights.write(weights, out);
            }
        }
        if (!dev.isEmpty()) {
            say("epoch %d: %s", epoch, measure(network, dev, devEncoded, chain(weights)));
        }
    }

    /** Share of the full learning rate: up over the first tenth, then down to nothing. */
    private double rate(double progress) {
        double warm = decimal("warmup", 0.1);
        return progress < warm ? progress / warm : Math.max(0.02, (1 - progress) / (1 - warm));
    }

    private static LabelChain chain(Map<String, Values> weights) {
        return LabelChain.of(
                weights.get("chain.start").numbers(), weights.get("chain.transition").numbers());
    }

    private static List<LabelledArticle> articles(Path path) throws IOException {
        return Files.isDirectory(path) ? new Corpus().read(path) : Corpus.readInstances(path);
    }

    private List<List<EncodedSentence>> encode(List<LabelledArticle> articles) {
        return articles.stream()
                .map(a -> EncodedSentence.encode(a.sentences(), wordPiece))
                .toList();
    }

    /** All articles cut into windows at random places, in batches of about one size, in random order. */
    private List<Batch> batches(
            List<LabelledArticle> corpus, List<List<EncodedSentence>> encoded, int limit, int length, Random random) {
        List<Batch.Row> rows = new ArrayList<>();
        for (int a = 0; a < limit; a++) {
            int first = 32 + random.nextInt(length - 32);
            for (Window window : Window.over(encoded.get(a), length - 2, 0, first)) {
                rows.add(new Batch.Row(window, encoded.get(a), corpus.get(a).labels()));
            }
        }
        Collections.shuffle(rows, random);
        rows.sort(Comparator.comparingInt(r -> r.window().length() / 32));
        List<Batch> batches = new ArrayList<>();
        int most = number("batch", 2048);
        for (int begin = 0; begin < rows.size(); ) {
            int end = begin + 1;
            while (end < rows.size() && rows.get(end).window().length() * (end + 1 - begin) <= most) {
                end++;
            }
            batches.add(new Batch(rows.subList(begin, end), cls, sep));
            begin = end;
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private ExactScore measure(
            Network network, List<LabelledArticle> dev, List<List<EncodedSentence>> encoded, LabelChain chain) {
        ExactScore score = new ExactScore();
        for (int a = 0; a < dev.size(); a++) {
            float[][][] emissions = emissions(network, encoded.get(a));
            for (int s = 0; s < emissions.length; s++) {
                score.add(dev.get(a).labels()[s], chain.best(emissions[s]));
            }
        }
        return score;
    }

    /** Emissions [sentence][token][label] of an article. */
    private float[][][] emissions(Network network, List<EncodedSentence> sentences) {
        float[][][] all = new float[sentences.size()][][];
        for (int s = 0; s < all.length; s++) {
            all[s] = new float[sentences.get(s).size()][];
        }
        List<Window> windows = Window.over(sentences, core, context, core);
        for (int begin = 0; begin < windows.size(); begin += 8) {
            List<Window> some = windows.subList(begin, Math.min(windows.size(), begin + 8));
            int[][] labels = sentences.stream().map(s -> new int[s.size()]).toArray(int[][]::new);
            float[][][] e = network.emissions(new Batch(
                    some.stream().map(w -> new Batch.Row(w, sentences, labels)).toList(), cls, sep));
            for (int r = 0; r < some.size(); r++) {
                scatter(some.get(r), e[r], all);
            }
        }
        return all;
    }

    private static void scatter(Window window, float[][] row, float[][][] into) {
        int at = 0;
        for (int i = 0; i < window.stretches().size(); i++) {
            Window.Stretch s = window.stretches().get(i);
            for (int t = s.begin(); t < s.end(); t++, at++) {
                if (i >= window.coreBegin() && i < window.coreEnd()) {
                    into[s.sentence()][t] = row[at];
                }
            }
        }
    }

    private static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
