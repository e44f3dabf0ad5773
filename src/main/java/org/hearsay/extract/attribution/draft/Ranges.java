package org.hearsay.extract.attribution.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.annotate.TokenRange;

/** Sets of tokens of an article as lists of ranges. Pure functions. */
public final class Ranges {
    private Ranges() {}

    /** All tokens of both, in reading order. */
    public static List<TokenRange> union(List<TokenRange> a, List<TokenRange> b) {
        TreeMap<Integer, BitSet> sentences = new TreeMap<>();
        for (List<TokenRange> ranges : List.of(a, b)) {
            for (TokenRange range : ranges) {
                sentences
                        .computeIfAbsent(range.sentence(), sentence -> new BitSet())
                        .set(range.begin(), range.end());
            }
        }
        List<TokenRange> found = new ArrayList<>();
        sentences.forEach((sentence, tokens) -> {
            for (int begin = tokens.nextSetBit(0); begin >= 0; ) {
                int end = tokens.nextClearBit(begin);
                found.add(new TokenRange(sentence, begin, end));
                begin = tokens.nextSetBit(end);
            }
        });
        return found;
    }

    /** The tokens that stand in both, in reading order. */
    public static List<TokenRange> intersection(List<TokenRange> a, List<TokenRange> b) {
        List<TokenRange> found = new ArrayList<>();
        for (TokenRange x : a) {
            for (TokenRange y : b) {
                if (x.overlaps(y)) {
                    found.add(new TokenRange(x.sentence(), Math.max(x.begin(), y.begin()), Math.min(x.end(), y.end())));
                }
            }
        }
        return union(found, List.of());
    }

    public static boolean overlap(List<TokenRange> a, List<TokenRange> b) {
        for (TokenRange x : a) { // a loop: long articles ask for millions of pairs
            for (TokenRange y : b) {
                if (x.overlaps(y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True if each range of the inner lies in one of the outer. */
    public static boolean contain(List<TokenRange> outer, List<TokenRange> inner) {
        for (TokenRange x : inner) {
            if (!contain(outer, x)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contain(List<TokenRange> outer, TokenRange inner) {
        for (TokenRange range : outer) {
            if (range.contains(inner)) {
                return true;
            }
        }
        return false;
    }

    public static int size(List<TokenRange> ranges) {
        int size = 0;
        for (TokenRange range : ranges) {
            size += range.size();
        }
        return size;
    }

    /** The tokens of one sentence. */
    public static BitSet in(int sentence, List<TokenRange> ranges) {
        BitSet tokens = new BitSet();
        ranges.stream()
                .filter(range -> range.sentence() == sentence)
                .forEach(range -> tokens.set(range.begin(), range.end()));
        return tokens;
    }
}
