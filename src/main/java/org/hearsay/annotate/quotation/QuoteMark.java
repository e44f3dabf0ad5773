package org.hearsay.annotate.quotation;

import org.jspecify.annotations.Nullable;

/**
 * A kind of quotation mark.
 *
 * @param closers the characters that may close what it opened
 * @param width characters that the mark takes: 2 where it is written as two single ones
 * @param single whether its closing looks like an apostrophe
 */
record QuoteMark(String closers, int width, boolean single) {
    private static final QuoteMark STRAIGHT = new QuoteMark("\"", 1, false);
    private static final QuoteMark CURLY = new QuoteMark("”\"", 1, false);
    private static final QuoteMark REVERSED = new QuoteMark("”", 1, false);
    private static final QuoteMark LOW = new QuoteMark("“”", 1, false);
    private static final QuoteMark GUILLEMET = new QuoteMark("»", 1, false);
    private static final QuoteMark DOUBLED = new QuoteMark("'’", 2, false);
    private static final QuoteMark SINGLE = new QuoteMark("'’", 1, true);

    /** The mark that opens a quotation at this place; null where none does. */
    static @Nullable QuoteMark opening(String text, int at, int begin, int end) {
        if (at + 2 >= end || !opensWord(text, at, end)) {
            return null;
        }
        boolean after = at == begin || !Character.isLetterOrDigit(text.charAt(at - 1));
        return switch (text.charAt(at)) {
            case '“' -> CURLY;
            case '„' -> LOW;
            case '«' -> GUILLEMET;
            case '"' -> after ? STRAIGHT : null;
            case '”' -> at == begin || Character.isWhitespace(text.charAt(at - 1)) ? REVERSED : null;
            case '`', '\'', '‘', '’' -> after ? single(text, at, begin) : null;
            default -> null;
        };
    }

    private static @Nullable QuoteMark single(String text, int at, int begin) {
        char mark = text.charAt(at);
        char next = text.charAt(at + 1);
        if (next == mark && mark != '’') {
            return DOUBLED;
        }
        boolean spaced = at == begin
                || Character.isWhitespace(text.charAt(at - 1))
                || "([“\"—–-".indexOf(text.charAt(at - 1)) >= 0;
        boolean elided = mark != '‘' && mark != '`' && isElision(text, at + 1);
        return spaced && !elided && mark != '’' ? SINGLE : null;
    }

    /** "'90s", "'em", "'til": an apostrophe for what is left out. */
    private static boolean isElision(String text, int at) {
        if (Character.isDigit(text.charAt(at))) {
            return text.substring(at, Math.min(text.length(), at + 3)).matches("\\d\\ds?|\\d\\d\\W");
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end)
                .toLowerCase(java.util.Locale.ROOT)
                .matches("em|til|till|tis|twas|cause|bout|n|round|s");
    }

    private static boolean opensWord(String text, int at, int end) {
        int next = at + 1;
        while (next < end && "\"'“‘`".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < end && !Character.isWhitespace(text.charAt(next)) && ",;:)".indexOf(text.charAt(next)) < 0;
    }

    /** Where what was opened is closed, or -1. */
    int closing(String text, int from, int end) {
        int possessive = -1;
        for (int i = from; i < end; i++) {
            if (closers.indexOf(text.charAt(i)) < 0 || !doubled(text, i, end)) {
                continue;
            }
            if (!single) {
                return i;
            }
            boolean within = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
            if (within) {
                continue;
            }
            if (!isPossessive(text, i)) {
                return i;
            }
            possessive = possessive < 0 ? i : possessive;
        }
        return possessive;
    }

    private boolean doubled(String text, int at, int end) {
        return width == 1 || at + 1 < end && closers.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** "the workers' union": an s before, a word after. */
    private static boolean isPossessive(String text, int at) {
        boolean plural = at > 0 && text.charAt(at - 1) == 's';
        return plural
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && Character.isLetter(text.charAt(at + 2));
    }
}
