package org.hearsay.annotate.attribution;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags each token of an article as source, cue or content of an attribution, or as none of them.
 *
 * <pre>{@code
 * try (var tagger = AttributionTagger.load()) {
 *     List<TaggedSentence> tagged = tagger.tag(List.of(List.of("Taxes", "will", "fall", ",", "the", "minister", "said", ".")));
 *     List<Attribution> attributions = AttributionLinker.load().link(tagged);
 * }
 * }</pre>
 *
 * Safe for use by several threads at once. An article's labels depend on that article alone.
 */
public final class AttributionTagger implements AutoCloseable {

    private static final String BASE = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final String TUNED = "attribution.weights";

    /** Most word pieces that a window labels, and those that it reads on either side of them. */
    private static final int CORE = 128;

    private static final int CONTEXT = 48;

    private final WordPiece wordPiece;
    private final Encoder encoder;
    private final LabelChain chain;

    private AttributionTagger(WordPiece wordPiece, Encoder encoder, LabelChain chain) {
        this.wordPiece = wordPiece;
        this.encoder = encoder;
        this.chain = chain;
    }

    /** Loads the model from the class path, to run on one processor thread; takes about a second and 200 MB. */
    public static AttributionTagger load() {
        return load(1);
    }

    /** Loads the model from the class path, to run on so many processor threads for each article. */
    public static AttributionTagger load(int threads) {
        try (InputStream tuned = open(TUNED)) {
            return load(tuned, threads);
        } catch (IOException e) {
            throw new IllegalStateException("could not load the attribution model", e);
        }
    }

    /** Loads the base model from the class path with tuned weights from elsewhere. */
    public static AttributionTagger load(InputStream tuned, int threads) throws IOException {
        Map<String, TunedWeights.Values> weights = TunedWeights.read(new BufferedInputStream(tuned, 1 << 16));
        Map<String, TunedWeights.Values> ofEncoder = new HashMap<>(weights);
        ofEncoder.keySet().removeIf(name -> name.startsWith("head.") || name.startsWith("chain."));
        try (InputStream tokenizer = open(TOKENIZER);
                InputStream base = open(BASE)) {
            WordPiece wordPiece = WordPiece.read(tokenizer);
            Encoder encoder = new Encoder(
                    OnnxModel.withWeights(base.readAllBytes(), ofEncoder),
                    part(weights, "head.weight"),
                    part(weights, "head.bias"),
                    wordPiece.id("[CLS]"),
                    wordPiece.id("[SEP]"),
                    threads);
            return new AttributionTagger(
                    wordPiece, encoder, LabelChain.of(part(weights, "chain.start"), part(weights, "chain.transition")));
        } catch (OrtException e) {
            throw new IOException("the attribution model does not run", e);
        }
    }

    private static float[] part(Map<String, TunedWeights.Values> weights, String name) throws IOException {
        TunedWeights.Values values = weights.get(name);
        if (values == null) {
            throw new IOException("the attribution model has no " + name);
        }
        return values.numbers();
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = AttributionTagger.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no " + resource + " on the class path");
        }
        return in;
    }

    /**
     * Tags the sentences of one article.
     *
     * @param sentences the article's sentences in reading order, each the tokens as they stand in the text (quotation marks unchanged)
     * @return one tagged sentence for each sentence given, in the same order
     */
    public List<TaggedSentence> tag(List<List<String>> sentences) {
        List<EncodedSentence> encoded = EncodedSentence.encode(sentences, wordPiece);
        float[][][] emissions;
        try {
            emissions = encoder.emissions(encoded, Window.over(encoded, CORE, CONTEXT, CORE));
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model failed", e);
        }
        List<TaggedSentence> tagged = new ArrayList<>();
        for (int s = 0; s < emissions.length; s++) {
            tagged.add(new TaggedSentence(sentences.get(s), spans(s, emissions[s])));
        }
        return tagged;
    }

    private List<RoleSpan> spans(int sentence, float[][] emissions) {
        int[] labels = chain.best(emissions);
        double[][] marginals = chain.marginals(emissions);
        List<RoleSpan> spans = new ArrayList<>();
        for (Bio.Run run : Bio.runs(labels)) {
            double sum = 0;
            for (int i = run.begin(); i < run.end(); i++) {
                sum += marginals[i][Bio.begin(run.role())] + marginals[i][Bio.inside(run.role())];
            }
            spans.add(new RoleSpan(sentence, run.begin(), run.end(), run.role(), sum / (run.end() - run.begin())));
        }
        return spans;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
