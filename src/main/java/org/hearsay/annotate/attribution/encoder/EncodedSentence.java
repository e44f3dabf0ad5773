package org.hearsay.annotate.attribution.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence as the encoder reads it.
 *
 * @param pieces word-piece ids of each token, at least one a token
 * @param types type of each token, as {@link TokenTypes} gives it
 */
public record EncodedSentence(int[][] pieces, int[] types) {

    /** A token of more pieces, an address or a torn table, is read by its first ones. */
    private static final int LONGEST_TOKEN = 16;

    /** Encodes an article's sentences, which are in reading order. */
    public static List<EncodedSentence> encode(List<List<String>> sentences, WordPiece wordPiece) {
        int[][] types = TokenTypes.of(sentences);
        List<EncodedSentence> encoded = new ArrayList<>();
        for (int s = 0; s < types.length; s++) {
            int[][] pieces = sentences.get(s).stream()
                    .map(wordPiece::pieces)
                    .map(ids -> ids.length > LONGEST_TOKEN ? Arrays.copyOf(ids, LONGEST_TOKEN) : ids)
                    .toArray(int[][]::new);
            encoded.add(new EncodedSentence(pieces, types[s]));
        }
        return encoded;
    }

    /** Number of tokens. */
    public int size() {
        return pieces.length;
    }
}
