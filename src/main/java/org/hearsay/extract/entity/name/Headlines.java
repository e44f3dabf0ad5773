package org.hearsay.extract.entity.name;

import java.util.Locale;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;

/** Whether a sentence is set as headlines are, where a capital tells nothing. */
final class Headlines {
    private static final int SHORTEST = 4;
    private static final double MOSTLY = 0.7;

    private Headlines() {}

    /** True for "Leaders Meet Over Border Dispute" and for lines in capitals; what ends in a full stop is a sentence. */
    static boolean isTitleCase(Sentence sentence) {
        return capitals(sentence, false);
    }

    /** True for lines in capitals. */
    static boolean isAllCaps(Sentence sentence) {
        return capitals(sentence, true);
    }

    private static boolean capitals(Sentence sentence, boolean all) {
        String last = sentence.token(sentence.size() - 1).text();
        if (!all && last.matches("[.?!]")) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (Token token : sentence.tokens()) {
            String text = token.text();
            if (Character.isLetter(text.codePointAt(0)) && text.length() > 3) {
                words++;
                boolean upper = Character.isUpperCase(text.codePointAt(0));
                capitals += upper && (!all || text.equals(text.toUpperCase(Locale.ROOT))) ? 1 : 0;
            }
        }
        return words >= SHORTEST && capitals >= MOSTLY * words;
    }
}
