package org.hearsay.annotate.attribution.encoder;

import java.util.List;
import java.util.Locale;

/**
 * What an uncased model does not see of a token: whether it stands between quotation marks, and how it is capitalized. Each combination is
 * one type, fed to the model in place of BERT's two token types.
 */
public final class TokenTypes {

    public static final int COUNT = 6;

    /** A quotation that has not ended after so many tokens lost its closing mark. */
    private static final int LONGEST_QUOTATION = 400;

    private TokenTypes() {}

    /** The type of each token of an article's sentences, which are in reading order: quotations run on from one into the next. */
    public static int[][] of(List<List<String>> sentences) {
        int[][] types = new int[sentences.size()][];
        int quoted = 0;
        for (int s = 0; s < types.length; s++) {
            List<String> tokens = sentences.get(s);
            types[s] = new int[tokens.size()];
            for (int i = 0; i < types[s].length; i++) {
                String token = tokens.get(i);
                boolean before = quoted > 0 && quoted < LONGEST_QUOTATION;
                boolean after = isMark(token) ? opens(tokens, i, before) : before;
                quoted = after ? quoted * (before ? 1 : 0) + 1 : 0;
                types[s][i] = (before || after ? 3 : 0) + capitals(token);
            }
        }
        return types;
    }

    /** Whether the token is a double quotation mark of any style. */
    public static boolean isMark(String token) {
        return switch (token) {
            case "\"", "“", "”", "„", "«", "»", "``", "''" -> true;
            default -> false;
        };
    }

    /** Whether a mark opens a quotation; a straight one does where it starts a sentence or none is open, unless it ends the sentence. */
    private static boolean opens(List<String> tokens, int at, boolean inQuotation) {
        return switch (tokens.get(at)) {
            case "“", "„", "«", "``" -> true;
            case "”", "»", "''" -> false;
            default -> at < tokens.size() - 1 && (at == 0 || !inQuotation);
        };
    }

    private static int capitals(String token) {
        if (token.isEmpty() || !Character.isUpperCase(token.codePointAt(0))) {
            return 0;
        }
        return token.length() > 1 && token.equals(token.toUpperCase(Locale.ROOT)) ? 2 : 1;
    }
}
