package org.hearsay.annotate.attribution.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts tokens into the word pieces of an uncased BERT vocabulary: text is cleaned, decomposed, stripped of accents and lowercased, split at
 * punctuation and CJK characters, and each word is then cut greedily from the left.
 */
public final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUATION = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    /** @param vocabulary id of each piece; pieces that continue a word start with {@code ##}, and {@code [UNK]} is among them */
    public WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = id("[UNK]");
    }

    /** Reads the vocabulary out of a Hugging Face {@code tokenizer.json}. */
    public static WordPiece read(InputStream tokenizerJson) throws IOException {
        JsonNode vocab =
                new ObjectMapper().readTree(tokenizerJson).path("model").path("vocab");
        Map<String, Integer> ids = new HashMap<>();
        vocab.properties().forEach(e -> ids.put(e.getKey(), e.getValue().intValue()));
        return new WordPiece(ids);
    }

    /** The id of a piece that the vocabulary must have. */
    public int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** The ids of a token's pieces; at least one, the unknown piece where nothing else fits. */
    public int[] pieces(String token) {
        List<Integer> ids = new ArrayList<>();
        for (String word : words(token)) {
            cut(word, ids);
        }
        if (ids.isEmpty()) {
            ids.add(unknown);
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private void cut(String word, List<Integer> ids) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        for (int begin = 0; begin < word.length(); ) {
            int end = word.length();
            Integer id = null;
            for (; end > begin; end = word.offsetByCodePoints(end, -1)) {
                id = vocabulary.get((begin == 0 ? "" : CONTINUATION) + word.substring(begin, end));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                ids.add(unknown);
                return;
            }
            found.add(id);
            begin = end;
        }
        ids.addAll(found);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        clean(text).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, words);
            } else if (isPunctuation(c) || isCjk(c)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else {
                word.appendCodePoint(c);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !isDropped(c)).forEach(kept::appendCodePoint);
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(kept, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDropped(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return c == 0
                || c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isCjk(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
