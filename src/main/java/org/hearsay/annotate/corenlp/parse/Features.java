package org.hearsay.annotate.corenlp.parse;

import java.util.List;
import org.hearsay.annotate.corenlp.parse.ParserModel.Vocabulary;

/**
 * What the network looks at: words and tags of eighteen tokens (three each of stack and buffer, and six dependents each of the two topmost),
 * then the labels of those twelve dependents. For one sentence and one thread.
 */
final class Features {
    /** Tokens that are looked at: the first so many places hold their words, as many after them their tags. */
    static final int TOKENS = 18;

    private static final int DEPENDENTS = 12;

    private final int[] words;
    private final int[] tags;
    private final int noWord;
    private final int noTag;
    private final int firstLabel;
    private final int[] tokens = new int[TOKENS];
    private final int[] features = new int[TOKENS * 2 + DEPENDENTS];

    Features(Vocabulary vocabulary, List<String> words, List<String> tags) {
        this.words = new int[words.size() + 1];
        this.tags = new int[words.size() + 1];
        this.words[0] = vocabulary.word(Vocabulary.ROOT);
        this.tags[0] = vocabulary.tag(Vocabulary.ROOT);
        for (int i = 0; i < words.size(); i++) {
            this.words[i + 1] = vocabulary.word(words.get(i));
            this.tags[i + 1] = vocabulary.tag(tags.get(i));
        }
        noWord = vocabulary.word(Vocabulary.NONE);
        noTag = vocabulary.tag(Vocabulary.NONE);
        firstLabel = vocabulary.label(Vocabulary.NONE);
    }

    /** The feature in each place; the array is used again for the next call. */
    int[] of(ParseState state) {
        for (int i = 0; i < 3; i++) {
            tokens[i] = state.stack(2 - i);
            tokens[3 + i] = state.buffer(i);
        }
        dependents(state, state.stack(0), 6);
        dependents(state, state.stack(1), 12);
        for (int i = 0; i < TOKENS; i++) {
            int token = tokens[i];
            features[i] = token < 0 ? noWord : words[token];
            features[TOKENS + i] = token < 0 ? noTag : tags[token];
        }
        for (int i = 0; i < DEPENDENTS; i++) {
            features[2 * TOKENS + i] = firstLabel + Math.max(0, state.label(tokens[6 + i]));
        }
        return features;
    }

    private void dependents(ParseState state, int head, int from) {
        int left = state.left(head, 0);
        int right = state.right(head, 0);
        tokens[from] = left;
        tokens[from + 1] = right;
        tokens[from + 2] = state.left(head, 1);
        tokens[from + 3] = state.right(head, 1);
        tokens[from + 4] = state.left(left, 0);
        tokens[from + 5] = state.right(right, 0);
    }
}
