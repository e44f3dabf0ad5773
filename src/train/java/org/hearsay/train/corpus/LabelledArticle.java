package org.hearsay.train.corpus;

import java.util.BitSet;
import java.util.List;

/**
 * One annotator's version of an article.
 *
 * @param id the annotation's name
 * @param sentences surface strings of the tokens
 * @param paragraphs the sentences that start a paragraph
 * @param labels BIO label of each token
 * @param links for each marked attribution its parts, each {@code [sentence, begin, end, role ordinal]}
 */
public record LabelledArticle(
        String id, List<List<String>> sentences, BitSet paragraphs, int[][] labels, List<List<int[]>> links) {

    /** An article of whose paragraphs nothing is known but that each sentence may be one, and without links. */
    public LabelledArticle(String id, List<List<String>> sentences, int[][] labels) {
        this(id, sentences, new BitSet(), labels, List.of());
        paragraphs.set(0, sentences.size());
    }
}
