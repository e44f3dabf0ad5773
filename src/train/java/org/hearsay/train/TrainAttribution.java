package org.hearsay.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hearsay.annotate.attribution.TunedWeights;
import org.hearsay.annotate.attribution.WordPiece;
import org.jspecify.annotations.Nullable;

/**
 * Trains the attribution model and writes its weights after each epoch.
 *
 * <pre>{@code
 * TrainAttribution --corpus polnear/train --dev polnear/dev --epochs 3 --seed 1 --threads 1 --out attribution.weights
 * }</pre>
 *
 * The same options give the same weights on the same machine, as long as nothing is dropped ({@code --dropout 0}). {@code --threads 2} trains
 * two replicas in two processes and averages them every few batches. {@code --precision float32} is slower and needs no special processor.
 */
public final class TrainAttribution {

    private static final Set<String> OPTIONS = Set.of(
            "attention-dropout", "average", "average-from", "base", "batch", "corpus", "dev", "dropout", "encoder-rate",
            "epochs", "exchange", "head-rate", "init", "length", "loss", "out", "precision", "replica", "report", "seed",
            "threads", "tokenizer", "warmup");

    private static final int BATCHES_BETWEEN_EXCHANGES = 8;

    private final Options options;
    private final int replicas;
    private final int me;

    private TrainAttribution(Options options) {
        this.options = options;
        this.replicas = options.number("threads", 1);
        this.me = options.number("replica", 0);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new TrainAttribution(Options.parse(args, OPTIONS)).train();
        // PyTorch leaves threads behind
        System.exit(0);
    }

    private void train() throws IOException, InterruptedException {
        WordPiece wordPiece = wordPiece();
        int batch = options.number("batch", 2048);
        Batches corpus = Batches.of(articles(options.required("corpus")), wordPiece, batch);
        Batches dev = Batches.of(options.has("dev") ? articles(options.required("dev")) : List.of(), wordPiece, batch);
        say("%d articles to learn from, %d to measure on", corpus.articles().size(), dev.articles().size());
        Exchange exchange = startReplicas();
        try (Network network = network()) {
            Random random = new Random(options.number("seed", 1));
            int epochs = options.number("epochs", 3);
            for (int epoch = 1; epoch <= epochs; epoch++) {
                List<Batch> batches = corpus.shuffled(options.number("length", 224), random);
                epoch(network, batches, epoch, epochs, exchange);
                if (me == 0) {
                    save(network);
                    say("epoch %d on dev: %s", epoch, dev.measure(network));
                }
            }
        }
    }

    private WordPiece wordPiece() throws IOException {
        String resource = options.text("tokenizer", "/all-minilm-l6-v2-tokenizer.json");
        try (InputStream in = TrainAttribution.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource + " on the class path");
            }
            return WordPiece.read(in);
        }
    }

    private static List<LabelledArticle> articles(String path) throws IOException {
        return Files.isDirectory(Path.of(path))
                ? new Corpus(true).read(Path.of(path))
                : Corpus.readInstances(Path.of(path));
    }

    private Network network() throws IOException {
        BaseModel base = new BaseModel(options.text("base", "/all-minilm-l6-v2.onnx"));
        EncoderScript.Shape shape = new EncoderScript.Shape(
                base.layers(),
                base.width(),
                EncoderScript.HEADS,
                options.decimal("dropout", 0),
                options.decimal("attention-dropout", 0),
                options.text("precision", "bfloat16").equals("float32")
                        ? EncoderScript.FLOAT32
                        : EncoderScript.BFLOAT16,
                options.text("loss", "crf").equals("crf"));
        Network network = new Network(base, shape, options.number("seed", 1));
        if (options.has("init")) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(options.required("init"))))) {
                network.init(TunedWeights.read(in));
            }
        }
        return network;
    }

    private void epoch(Network network, List<Batch> batches, int epoch, int epochs, Exchange exchange)
            throws IOException, InterruptedException {
        int count = batches.size() / replicas;
        double loss = 0;
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            double progress = (epoch - 1 + (double) i / count) / epochs;
            double rate = rate(progress);
            loss += network.learn(
                    batches.get(i * replicas + me),
                    (float) (rate * options.decimal("encoder-rate", 1.5e-4)),
                    (float) (rate * options.decimal("head-rate", 1e-3)));
            if ((i + 1) % BATCHES_BETWEEN_EXCHANGES == 0 || i == count - 1) {
                average(network, progress, exchange);
            }
            if (me == 0 && i % options.number("report", 50) == 0) {
                double seconds = (System.nanoTime() - began) / 1e9 / (i + 1);
                say("epoch %d, batch %d of %d, loss %.4f, %.2f s a batch", epoch, i + 1, count, loss / (i + 1), seconds);
            }
        }
    }

    /** Share of the full learning rate: up over the first part, then down to almost nothing. */
    private double rate(double progress) {
        double warm = options.decimal("warmup", 0.1);
        return progress < warm ? progress / warm : Math.max(0.02, (1 - progress) / (1 - warm));
    }

    private void average(Network network, double progress, Exchange exchange) throws IOException, InterruptedException {
        if (replicas > 1) {
            network.setMean(exchange.swap(network.weights()));
        }
        if (me == 0 && progress > options.decimal("average-from", 0.1)) {
            network.average((float) (1 - Math.pow(options.decimal("average", 0.995), BATCHES_BETWEEN_EXCHANGES)));
        }
    }

    private void save(Network network) throws IOException {
        if (options.has("out")) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(Path.of(options.required("out"))))) {
                TunedWeights.write(network.export(), out);
            }
        }
    }

    private Exchange startReplicas() throws IOException {
        if (replicas == 1) {
            return new Exchange(null, me, replicas);
        }
        if (options.has("exchange")) {
            return new Exchange(Path.of(options.required("exchange")), me, replicas);
        }
        Path directory = Files.createTempDirectory("hearsay-train");
        for (int other = 1; other < replicas; other++) {
            startReplica(other, directory);
        }
        return new Exchange(directory, me, replicas);
    }

    private void startReplica(int replica, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                TrainAttribution.class.getName()));
        command.addAll(options.argumentsWithout(Set.of("dev", "out")));
        command.addAll(List.of("--replica", String.valueOf(replica), "--exchange", directory.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    private static void say(String format, @Nullable Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
