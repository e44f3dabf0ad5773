package org.hearsay.extract.attribution.party;

import java.util.OptionalInt;
import org.hearsay.extract.attribution.draft.Clause;

/** Subjects that the order of words shows where the parser made something else of them. Pure functions. */
public final class SubjectsByOrder {
    /** Verbs after which a subject may stand: those that take no other noun phrase there. */
    private static final String INVERTING =
            "say|add|explain|note|argue|insist|reply|admit|joke|concede|complain|recall|continue|quip|remark|agree";

    private static final String PHRASE = "DT|PDT|PRP\\$|JJ.*|NN.*|CD|POS|HYPH";

    private SubjectsByOrder() {}

    /** The subject of a verb that has none in the tree; empty where the words show none either. */
    static OptionalInt of(Clause clause, int verb) {
        OptionalInt after = inverted(clause, verb);
        return after.isPresent() ? after : before(clause, verb);
    }

    /** {@code The dam holds, said an engineer who had seen it}: the last noun of the phrase right after a verb that a comma or a mark precedes. */
    public static OptionalInt inverted(Clause clause, int verb) {
        boolean setOff = verb > 1
                && clause.token(verb).pos().matches("VBD|VBZ")
                && clause.lemma(verb).matches(INVERTING)
                && !clause.tree().is(verb, "conj")
                && (clause.token(verb - 1).text().equals(",") || clause.isQuoteMark(verb - 1));
        if (!setOff) {
            return OptionalInt.empty();
        }
        int end = verb + 1;
        while (end < clause.size() && clause.token(end).pos().matches(PHRASE)) {
            end++;
        }
        boolean closed = end >= clause.size() || !clause.isFinite(end);
        return closed && end > verb + 1 && clause.token(end - 1).isNominal()
                ? OptionalInt.of(end - 1)
                : OptionalInt.empty();
    }

    private static OptionalInt before(Clause clause, int verb) {
        OptionalInt apposed = apposed(clause, verb);
        OptionalInt first = apposed.isPresent() ? apposed : opening(clause, verb);
        return first.isPresent() ? first : taken(clause, verb);
    }

    /**
     * {@code A farmer reached by phone, who gave no name, said}: the phrase that opens the sentence, where nothing but asides stand between it and
     * a verb after a comma.
     */
    private static OptionalInt opening(Clause clause, int verb) {
        int end = 0;
        while (end < verb && clause.token(end).pos().matches(PHRASE)) {
            end++;
        }
        boolean aside = end > 0
                && end < verb - 1
                && clause.token(verb).pos().matches("VBD|VBZ")
                && clause.token(verb - 1).text().equals(",")
                && clause.token(end - 1).isNominal()
                && clause.token(end).pos().matches("VBN|IN|,|JJ");
        return aside && allRelative(clause, end, verb) ? OptionalInt.of(end - 1) : OptionalInt.empty();
    }

    private static boolean allRelative(Clause clause, int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean relative = i > 1 && (isWho(clause, i - 1) || isWho(clause, i - 2));
            if (clause.isFinite(i) && !relative || clause.isQuoteMark(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWho(Clause clause, int token) {
        return clause.token(token).pos().matches("WP|WDT");
    }

    /** {@code In a letter to the council, leader Lee asked}: the name right before the verb, which the parser set beside the noun before it. */
    private static OptionalInt apposed(Clause clause, int verb) {
        boolean name = verb > 1
                && clause.token(verb).pos().matches("VBD|VBZ")
                && clause.token(verb - 1).isProper()
                && clause.tree().is(verb - 1, "appos")
                && clause.tree().head(verb - 1) < verb - 1;
        return name ? OptionalInt.of(verb - 1) : OptionalInt.empty();
    }

    /** {@code Police said witnesses had told them}, {@code say Lee later told}: the noun right before the verb and its auxiliary, which the parser took for an object of the verb before. */
    private static OptionalInt taken(Clause clause, int verb) {
        int first = clause.tree().children(verb, "aux").stream()
                .filter(aux -> aux < verb && clause.token(aux).pos().matches("VB[DZP]|MD"))
                .findFirst()
                .orElse(verb);
        while (first > 1 && clause.token(first - 1).pos().equals("RB")) {
            first--;
        }
        boolean object = first > 1
                && !clause.tree().is(verb, "conj")
                && clause.token(first - 1).isNominal()
                && clause.tree().relation(first - 1).matches("i?obj")
                && clause.token(verb).pos().matches("VB[DNZ]")
                && clause.tree().head(first - 1) < first - 1;
        return object ? OptionalInt.of(first - 1) : OptionalInt.empty();
    }
}
