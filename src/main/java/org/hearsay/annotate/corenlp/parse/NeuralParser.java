package org.hearsay.annotate.corenlp.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.corenlp.parse.ParserModel.Vocabulary;
import org.hearsay.annotate.prepared.PreparedModels;

/**
 * Basic Universal Dependencies by the greedy arc-standard parser of Chen and Manning (2014), with the weights of CoreNLP's English model. It
 * makes the trees that CoreNLP's own class makes of the same words and tags, but for rounding, and no enhanced graphs: those took most of
 * that one's time, and its table of contributions 160 MB. Linear in the number of tokens. Safe for several threads.
 */
public final class NeuralParser {
    private static final String MODEL = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    /** In the label list none stands before it. */
    private static final int ROOT_LABEL = 1;

    private final Vocabulary vocabulary;
    private final List<String> labels;
    private final ParserNetwork network;

    private NeuralParser(ParserModel model) {
        vocabulary = model.features();
        labels = model.labels();
        network = new ParserNetwork(model);
    }

    /** Loads CoreNLP's English model from the class path; takes a second and 40 MB. */
    public static NeuralParser load() {
        try {
            byte[] kept = PreparedModels.bytes("parser", List.of(MODEL), out -> ParserModelFile.write(unpacked(), out));
            return new NeuralParser(ParserModelFile.read(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's model cannot be read: " + MODEL, e);
        }
    }

    private static ParserModel unpacked() throws IOException {
        try (InputStream in = PreparedModels.open(MODEL)) {
            return ParserModel.read(in);
        }
    }

    /**
     * The tree of a sentence.
     *
     * @param words as CoreNLP's tokenizer writes them
     * @param tags of the Penn treebank, one a word
     */
    public Dependencies parse(List<String> words, List<String> tags) {
        ParseState state = new ParseState(words.size());
        Features features = new Features(vocabulary, words, tags);
        float[] hidden = new float[network.hiddenUnits()];
        float[] scores = new float[network.width()];
        while (!state.isDone()) {
            if (state.canReduce()) {
                network.score(features.of(state), hidden, scores);
                apply(best(scores, state.canShift()), state);
            } else if (state.canShift()) {
                state.shift();
            } else {
                state.reduceRight(ROOT_LABEL);
            }
        }
        return tree(state, words.size());
    }

    /**
     * The best transition of those allowed. They are: to the left with each label, to the right with each label, shift. The root's label,
     * the first of either side, is for the last arc.
     */
    private int best(float[] scores, boolean mayShift) {
        int arcs = labels.size() - 1;
        int best = 1;
        for (int i = 2; i < 2 * arcs; i++) {
            best = i != arcs && scores[i] > scores[best] ? i : best;
        }
        return mayShift && scores[2 * arcs] > scores[best] ? 2 * arcs : best;
    }

    private void apply(int transition, ParseState state) {
        int arcs = labels.size() - 1;
        if (transition == 2 * arcs) {
            state.shift();
        } else if (transition < arcs) {
            state.reduceLeft(transition + ROOT_LABEL);
        } else {
            state.reduceRight(transition - arcs + ROOT_LABEL);
        }
    }

    private Dependencies tree(ParseState state, int size) {
        int[] heads = new int[size];
        String[] relations = new String[size];
        for (int i = 0; i < size; i++) {
            heads[i] = state.head(i + 1) - 1;
            relations[i] = labels.get(state.label(i + 1));
        }
        markPassive(heads, relations);
        return new Dependencies(heads, relations);
    }

    /** Subjects beside a passive auxiliary are passive ones: the network does not always say so, and CoreNLP mends it likewise. */
    private static void markPassive(int[] heads, String[] relations) {
        BitSet passive = new BitSet();
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals("aux:pass")) {
                passive.set(heads[i]);
            }
        }
        for (int i = 0; i < heads.length; i++) {
            boolean subject = relations[i].equals("nsubj") || relations[i].equals("csubj");
            if (subject && passive.get(heads[i])) {
                relations[i] += ":pass";
            }
        }
    }
}
