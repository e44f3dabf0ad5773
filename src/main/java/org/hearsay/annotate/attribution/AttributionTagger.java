package org.hearsay.annotate.attribution;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.attribution.decode.Bio;
import org.hearsay.annotate.attribution.decode.LabelChain;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.hearsay.annotate.attribution.encoder.EncodedSentence;
import org.hearsay.annotate.attribution.encoder.Encoder;
import org.hearsay.annotate.attribution.encoder.Window;
import org.hearsay.annotate.attribution.encoder.WordPiece;
import org.hearsay.annotate.attribution.weights.ByteProducts;
import org.hearsay.annotate.attribution.weights.OnnxFusion;
import org.hearsay.annotate.attribution.weights.OnnxModel;
import org.hearsay.annotate.attribution.weights.OnnxOutliers;
import org.hearsay.annotate.attribution.weights.TunedWeights;
import org.hearsay.annotate.prepared.PreparedModels;

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
    private static final String TUNED = "/org/hearsay/annotate/attribution/attribution.weights";

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
        try {
            boolean bytes = ByteProducts.fast();
            byte[] encoder = PreparedModels.bytes(
                    bytes ? "attributions-bytes-2" : "attributions-floats-1",
                    List.of(BASE, TUNED),
                    out -> out.write(encoder(weights(), bytes)));
            byte[] head = PreparedModels.bytes(
                    "attributions-head", List.of(TUNED), out -> TunedWeights.write(ofHead(weights()), out));
            return of(encoder, TunedWeights.read(new ByteArrayInputStream(head)), threads);
        } catch (IOException e) {
            throw new IllegalStateException("could not load the attribution model", e);
        }
    }

    /** Loads the base model from the class path with tuned weights from elsewhere. */
    public static AttributionTagger load(InputStream tuned, int threads) throws IOException {
        Map<String, TunedWeights.Values> weights = TunedWeights.read(new BufferedInputStream(tuned, 1 << 16));
        return of(encoder(weights, ByteProducts.fast()), weights, threads);
    }

    private static AttributionTagger of(byte[] encoder, Map<String, TunedWeights.Values> weights, int threads)
            throws IOException {
        try (InputStream tokenizer = PreparedModels.open(TOKENIZER)) {
            WordPiece wordPiece = WordPiece.read(tokenizer);
            Encoder running = new Encoder(
                    encoder,
                    part(weights, "head.weight"),
                    part(weights, "head.bias"),
                    wordPiece.id("[CLS]"),
                    wordPiece.id("[SEP]"),
                    threads);
            return new AttributionTagger(
                    wordPiece, running, LabelChain.of(part(weights, "chain.start"), part(weights, "chain.transition")));
        } catch (OrtException e) {
            throw new IOException("the attribution model does not run", e);
        }
    }

    private static Map<String, TunedWeights.Values> weights() throws IOException {
        try (InputStream tuned = PreparedModels.open(TUNED)) {
            return TunedWeights.read(new BufferedInputStream(tuned, 1 << 16));
        }
    }

    private static byte[] encoder(Map<String, TunedWeights.Values> weights, boolean bytes) throws IOException {
        Map<String, TunedWeights.Values> ofEncoder = new HashMap<>(weights);
        ofEncoder.keySet().removeAll(ofHead(weights).keySet());
        try (InputStream in = PreparedModels.open(BASE)) {
            byte[] tuned = OnnxModel.withWeights(in.readAllBytes(), ofEncoder);
            return OnnxFusion.withoutMask(bytes ? OnnxModel.withByteProducts(OnnxOutliers.aside(tuned)) : tuned);
        }
    }

    private static Map<String, TunedWeights.Values> ofHead(Map<String, TunedWeights.Values> weights) {
        Map<String, TunedWeights.Values> head = new LinkedHashMap<>(weights);
        head.keySet().removeIf(name -> !name.startsWith("head.") && !name.startsWith("chain."));
        return head;
    }

    private static float[] part(Map<String, TunedWeights.Values> weights, String name) throws IOException {
        TunedWeights.Values values = weights.get(name);
        if (values == null) {
            throw new IOException("the attribution model has no " + name);
        }
        return values.numbers();
    }

    /**
     * Tags the sentences of one article of which the paragraphs are not known; see {@link #tag(List, BitSet)}.
     *
     * @return one tagged sentence for each sentence given, in the same order
     */
    public List<TaggedSentence> tag(List<List<String>> sentences) {
        BitSet all = new BitSet();
        all.set(0, sentences.size());
        return tag(sentences, all);
    }

    /**
     * Tags the sentences of one article.
     *
     * @param sentences the article's sentences in reading order, each the tokens as they stand in the text (quotation marks unchanged)
     * @param paragraphs the sentences that start a paragraph: those after a line break in the text
     * @return one tagged sentence for each sentence given, in the same order
     */
    public List<TaggedSentence> tag(List<List<String>> sentences, BitSet paragraphs) {
        List<List<String>> units = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            if (s == 0 || paragraphs.get(s)) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).addAll(sentences.get(s));
        }
        float[][][] emissions = emissions(EncodedSentence.encode(units, wordPiece));
        List<TaggedSentence> tagged = new ArrayList<>();
        for (float[][] unit : emissions) {
            int end = tagged.size() + 1;
            while (end < sentences.size() && !paragraphs.get(end)) {
                end++;
            }
            addParagraph(unit, sentences.subList(tagged.size(), end), tagged);
        }
        return tagged;
    }

    private float[][][] emissions(List<EncodedSentence> units) {
        try {
            return encoder.emissions(units, Window.over(units, Window.CORE, Window.CONTEXT, Window.CORE));
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution model failed", e);
        }
    }

    private void addParagraph(float[][] emissions, List<List<String>> sentences, List<TaggedSentence> tagged) {
        List<Bio.Run> runs = Bio.runs(chain.best(emissions));
        double[][] marginals = chain.marginals(emissions);
        int offset = 0;
        for (List<String> tokens : sentences) {
            int begin = offset;
            int end = begin + tokens.size();
            List<Bio.Run> inside = runs.stream()
                    .filter(run -> Math.max(begin, run.begin()) < Math.min(end, run.end()))
                    .toList();
            int sentence = tagged.size();
            List<RoleSpan> spans = inside.stream()
                    .map(run -> span(run, sentence, begin, end, marginals))
                    .toList();
            tagged.add(new TaggedSentence(tokens, spans, inside.stream().anyMatch(run -> run.begin() < begin)));
            offset = end;
        }
    }

    /** What of a run stands in a sentence, whose tokens are those from begin to end of the paragraph. */
    private static RoleSpan span(Bio.Run run, int sentence, int begin, int end, double[][] marginals) {
        int from = Math.max(begin, run.begin());
        int to = Math.min(end, run.end());
        TokenRange tokens = new TokenRange(sentence, from - begin, to - begin);
        return new RoleSpan(tokens, run.role(), mean(marginals, from, to, run.role()));
    }

    private static double mean(double[][] marginals, int begin, int end, Role role) {
        double sum = 0;
        for (int i = begin; i < end; i++) {
            sum += marginals[i][Bio.begin(role)] + marginals[i][Bio.inside(role)];
        }
        return sum / (end - begin);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
