package org.hearsay.resolve.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text's sketch: the least {@value #SIZE} hashes of its sequences of {@value #WORDS} words (Broder, On the resemblance and
 * containment of documents, 1997). From two sketches the share of sequences that two texts have in common is estimated without
 * the texts.
 */
public final class TextSketch {
    private static final int SIZE = 64;
    private static final int WORDS = 5;
    private static final int HEX_DIGITS = 8;

    private TextSketch() {}

    /** The sketch, as hexadecimal digits, eight a hash; empty for a text of fewer than {@value #WORDS} words. */
    public static String of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        TreeSet<Long> least = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            least.add(hash(String.join(" ", words.subList(i, i + WORDS))));
            if (least.size() > SIZE) {
                least.pollLast();
            }
        }
        return least.stream().map(hash -> String.format("%08x", hash)).collect(Collectors.joining());
    }

    /** The hashes of a sketch, least first. */
    static List<Long> hashes(String sketch) {
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i + HEX_DIGITS <= sketch.length(); i += HEX_DIGITS) {
            hashes.add(Long.parseLong(sketch.substring(i, i + HEX_DIGITS), 16));
        }
        return hashes;
    }

    /** The estimated share, from 0 to 1, of sequences that both texts have among those that either has. */
    static double resemblance(List<Long> a, List<Long> b) {
        TreeSet<Long> union = new TreeSet<>(a);
        union.addAll(b);
        List<Long> least = union.stream().limit(SIZE).toList();
        if (least.isEmpty()) {
            return 0;
        }
        long both = least.stream().filter(a::contains).filter(b::contains).count();
        return (double) both / least.size();
    }

    /** FNV-1a, 32 bits, with its bits mixed once more so that the least are a fair sample. */
    private static long hash(String words) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return (hash ^ hash >>> 16) & 0xffffffffL;
    }
}
