package org.hearsay.extract.threat.wording;

import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.clause.Grammar;

/** Quotation marks at the borders of a phrase. */
final class Quotes {
    private Quotes() {}

    /** The phrase with the partner of a mark that stands in it alone, where that partner is next to it. */
    static TokenRange balanced(Grammar grammar, TokenRange phrase) {
        int begin = phrase.begin();
        int end = phrase.end();
        int open = 0;
        for (int i = begin; i < end; i++) {
            open += mark(grammar, i);
            if (open < 0 && begin > 0 && mark(grammar, begin - 1) > 0) {
                begin--;
                open = 0;
            }
        }
        if (open > 0 && end < grammar.sentence().size() && mark(grammar, end) < 0) {
            end++;
        }
        return new TokenRange(phrase.sentence(), begin, end);
    }

    /** True if an opening mark stands among these tokens, the end not counted. */
    static boolean isOpenedBetween(Grammar grammar, int from, int end) {
        for (int i = from; i < end; i++) {
            if (mark(grammar, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int mark(Grammar grammar, int token) {
        return switch (grammar.token(token).pos()) {
            case "``" -> 1;
            case "''" -> -1;
            default -> 0;
        };
    }
}
