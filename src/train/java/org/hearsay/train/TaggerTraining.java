package org.hearsay.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.annotate.attribution.encoder.WordPiece;
import org.hearsay.annotate.attribution.weights.TunedWeights;
import org.hearsay.train.corpus.Corpus;
import org.hearsay.train.corpus.LabelledArticle;
import org.hearsay.train.network.BaseModel;
import org.hearsay.train.network.Batch;
import org.hearsay.train.network.Batches;
import org.hearsay.train.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Trains the tagger on one thread and writes its weights after each epoch. The same recipe gives the same weights on the same machine. One
 * thread, because PyTorch 2.7.1's bfloat16 products were seen to crash with several on a processor with AMX.
 */
final class TaggerTraining {
    private static final String ENCODER = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final int BATCHES_BETWEEN_AVERAGES = 8;
    private static final int BATCHES_BETWEEN_REPORTS = 50;

    /** Point in 0..1 from which the running average is kept. */
    private static final double AVERAGE_FROM = 0.1;

    private final Recipe recipe;

    TaggerTraining(Recipe recipe) {
        this.recipe = recipe;
    }

    /** @param dev what is measured on after each epoch; null measures nothing */
    void train(Path corpus, @Nullable Path dev, Path out) throws IOException {
        WordPiece wordPiece = wordPiece();
        Batches articles = Batches.of(articles(corpus), wordPiece, recipe.batch);
        Batches held = Batches.of(dev == null ? List.of() : articles(dev), wordPiece, recipe.batch);
        say(
                "%d articles to learn from, %d to measure on",
                articles.articles().size(), held.articles().size());
        try (Network network = network()) {
            Random random = new Random(recipe.seed);
            for (int epoch = 1; epoch <= recipe.epochs; epoch++) {
                epoch(network, articles.shuffled(recipe.length, random), epoch);
                save(network, out);
                say("epoch %d on dev: %s", epoch, held.measure(network));
            }
        }
    }

    private static WordPiece wordPiece() throws IOException {
        try (InputStream in = TaggerTraining.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                throw new IOException("no " + TOKENIZER + " on the class path");
            }
            return WordPiece.read(in);
        }
    }

    private static List<LabelledArticle> articles(Path path) throws IOException {
        return Files.isDirectory(path) ? new Corpus(true).read(path) : Corpus.readInstances(path);
    }

    private Network network() throws IOException {
        BaseModel base = new BaseModel(ENCODER);
        Network network = new Network(base, recipe.shape(base.layers(), base.width()), recipe.seed);
        if (recipe.init != null) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(recipe.init))) {
                network.init(TunedWeights.read(in));
            }
        }
        return network;
    }

    private void epoch(Network network, List<Batch> batches, int epoch) {
        double loss = 0;
        long began = System.nanoTime();
        for (int i = 0; i < batches.size(); i++) {
            double progress = (epoch - 1 + (double) i / batches.size()) / recipe.epochs;
            double rate = recipe.rate(progress);
            loss += network.learn(
                    batches.get(i), (float) (rate * recipe.encoderRate), (float) (rate * recipe.headRate));
            boolean due = (i + 1) % BATCHES_BETWEEN_AVERAGES == 0 || i == batches.size() - 1;
            if (due && progress > AVERAGE_FROM) {
                network.average((float) (1 - Math.pow(recipe.average, BATCHES_BETWEEN_AVERAGES)));
            }
            if (i % BATCHES_BETWEEN_REPORTS == 0) {
                double seconds = (System.nanoTime() - began) / 1e9 / (i + 1);
                say(
                        "epoch %d, batch %d of %d, loss %.4f, %.2f s a batch",
                        epoch, i + 1, batches.size(), loss / (i + 1), seconds);
            }
        }
    }

    private static void save(Network network, Path out) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            TunedWeights.write(network.export(), stream);
        }
    }

    private static void say(String format, @Nullable Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
