package org.hearsay.train;

import java.util.List;

/**
 * One annotator's version of an article.
 *
 * @param id the annotation's name
 * @param sentences surface strings of the tokens
 * @param labels BIO label of each token
 * @param links for each marked attribution its parts, each {@code [sentence, begin, end, role ordinal]}
 */
record LabelledArticle(String id, List<List<String>> sentences, int[][] labels, List<List<int[]>> links) {}
