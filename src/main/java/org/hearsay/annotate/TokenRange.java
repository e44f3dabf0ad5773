package org.hearsay.annotate;

/**
 * Tokens of one sentence.
 *
 * @param sentence index of the sentence in its article
 * @param begin first token
 * @param end one past the last token
 */
public record TokenRange(int sentence, int begin, int end) {
    public TokenRange {
        if (sentence < 0 || begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no tokens: sentence " + sentence + ", " + begin + ".." + end);
        }
    }

    public boolean contains(int token) {
        return begin <= token && token < end;
    }

    public boolean contains(TokenRange other) {
        return sentence == other.sentence && begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(TokenRange other) {
        return sentence == other.sentence && begin < other.end && other.begin < end;
    }

    public int size() {
        return end - begin;
    }
}
