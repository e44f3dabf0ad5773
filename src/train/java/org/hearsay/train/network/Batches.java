package org.hearsay.train.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.hearsay.annotate.attribution.encoder.EncodedSentence;
import org.hearsay.annotate.attribution.encoder.Window;
import org.hearsay.annotate.attribution.encoder.WordPiece;
import org.hearsay.train.corpus.ExactScore;
import org.hearsay.train.corpus.LabelledArticle;

/**
 * Cuts labelled articles into windows and puts windows of about one length into batches.
 *
 * @param most word pieces in a batch, filling counted
 */
public record Batches(List<LabelledArticle> articles, List<List<EncodedSentence>> encoded, int cls, int sep, int most) {

    private static final int SHORTEST_FIRST = 32;

    public static Batches of(List<LabelledArticle> articles, WordPiece wordPiece, int most) {
        List<List<EncodedSentence>> encoded = articles.stream()
                .map(a -> EncodedSentence.encode(a.sentences(), wordPiece))
                .toList();
        return new Batches(articles, encoded, wordPiece.id("[CLS]"), wordPiece.id("[SEP]"), most);
    }

    /**
     * All articles, cut at random places, in random order.
     *
     * @param length most word pieces in a window
     */
    public List<Batch> shuffled(int length, Random random) {
        List<Batch.Row> rows = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            int first = SHORTEST_FIRST + random.nextInt(length - SHORTEST_FIRST);
            for (Window window : Window.over(encoded.get(a), length - 2, 0, first)) {
                rows.add(new Batch.Row(window, encoded.get(a), articles.get(a).labels()));
            }
        }
        Collections.shuffle(rows, random);
        rows.sort(Comparator.comparingInt(r -> r.window().length() / SHORTEST_FIRST));
        List<Batch> batches = new ArrayList<>();
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

    /** The exact score of a network on these articles, read in windows as the tagger reads them. */
    public ExactScore measure(Network network) {
        ExactScore score = new ExactScore();
        for (int a = 0; a < articles.size(); a++) {
            float[][][] emissions = emissions(network, encoded.get(a));
            for (int s = 0; s < emissions.length; s++) {
                score.add(articles.get(a).labels()[s], network.chain().best(emissions[s]));
            }
        }
        return score;
    }

    private float[][][] emissions(Network network, List<EncodedSentence> sentences) {
        float[][][] all = sentences.stream().map(s -> new float[s.size()][]).toArray(float[][][]::new);
        int[][] unknown = sentences.stream().map(s -> new int[s.size()]).toArray(int[][]::new);
        List<Window> windows = Window.over(sentences, Window.CORE, Window.CONTEXT, Window.CORE);
        for (int begin = 0; begin < windows.size(); begin += 8) {
            List<Window> some = windows.subList(begin, Math.min(windows.size(), begin + 8));
            List<Batch.Row> rows =
                    some.stream().map(w -> new Batch.Row(w, sentences, unknown)).toList();
            float[][][] found = network.emissions(new Batch(rows, cls, sep));
            for (int r = 0; r < some.size(); r++) {
                scatter(some.get(r), found[r], all);
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
}
