package org.hearsay.annotate.corenlp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Datelines: "SEOUL, March 7, 2016 (Agency) - The North ...". To the parser they are part of the first sentence, which then falls
 * apart; so they are made sentences of their own.
 */
final class Datelines {
    /** A place in capitals, or an agency in parentheses, and a dash, at the start of a line. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^[ \\t]*(?:\\p{Lu}[\\p{Lu}.'’]{2,}[^\\n;:\"“”!?]{0,60}?|[^\\n;:\"“”!?]{2,60}?\\([\\p{L} .]{2,20}\\))[ \\t]+(-{1,2}|[–—])[ \\t]+(?=\\S)");

    private Datelines() {}

    /** The text with a line break, at which sentences end, for the dash of each dateline; as long as before. */
    static String split(String text) {
        StringBuilder split = new StringBuilder(text);
        Matcher matcher = DATELINE.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(1); i < matcher.end(1); i++) {
                split.setCharAt(i, '\n');
            }
        }
        return split.toString();
    }
}
