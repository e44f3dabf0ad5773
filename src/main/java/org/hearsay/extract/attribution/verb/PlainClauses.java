package org.hearsay.extract.attribution.verb;

import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.attribution.draft.Clause;

/**
 * Where a told clause begins and ends by the order of words, for sentences that the parser took wrongly: after "that", or at the noun phrase
 * that a finite verb follows ("said the bank would close"). Pure functions.
 */
final class PlainClauses {
    private static final int REACH = 25;
    /** Prepositions within a noun phrase. */
    private static final Set<String> LINKS =
            Set.of("of", "in", "for", "on", "at", "from", "with", "between", "against", "over");

    private static final Set<String> ADVERSATIVES = Set.of("while", "whereas", "but", "although", "though", "however");

    private PlainClauses() {}

    /**
     * Where the clause that a verb tells begins; empty where the words after the verb show none.
     *
     * @param addressed whether the verb's object is who it is told to
     */
    static OptionalInt begin(Clause clause, int verb, boolean addressed) {
        for (int i = verb + 1; i < clause.size() && i <= verb + REACH; i++) {
            boolean that =
                    clause.lower(i).equals("that") && !clause.token(i).pos().equals("DT");
            if (that && (i == verb + 1 || startsClause(clause, i + 1))) {
                return OptionalInt.of(i);
            }
            if (clause.isFinite(i) || clause.token(i).pos().matches("W.*|TO|:|VB[GN]?")) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "rejected the claim that": what follows "that" is the noun's. */
    private static boolean ofNoun(Clause clause, int verb, int that, boolean addressed) {
        return !addressed
                && clause.tree()
                        .child(verb, "obj")
                        .filter(object -> object > verb && object < that)
                        .isPresent();
    }

    /** A noun phrase with a finite verb follows: "that he would", not "the panel that met". */
    private static boolean startsClause(Clause clause, int at) {
        return at < clause.size()
                && !clause.isFinite(at)
                && !clause.token(at).pos().equals("TO");
    }

    /** The noun phrase right after a verb whose own verb follows it: "said the bank would", "denies it is". */
    static OptionalInt bareBegin(Clause clause, int verb) {
        int begin = verb + 1;
        if (begin >= clause.size() || !clause.token(begin).pos().matches("DT|PDT|JJ.*|NN.*|PRP.*|CD|EX")) {
            return OptionalInt.empty();
        }
        for (int i = begin; i < clause.size() && i < begin + REACH; i++) {
            if (clause.isFinite(i)) {
                boolean second = clause.token(i - 1).pos().equals("CC");
                return i > begin && !second && nominalBefore(clause, begin, i)
                        ? OptionalInt.of(begin)
                        : OptionalInt.empty();
            }
            boolean joins = clause.token(i).pos().equals("IN") && LINKS.contains(clause.lower(i));
            if (!joins && !clause.token(i).pos().matches("DT|PDT|JJ.*|NN.*|PRP.*|CD|POS|CC|HYPH|RB|EX")) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean nominalBefore(Clause clause, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (clause.token(i).isNominal() || clause.token(i).pos().equals("EX")) {
                return true;
            }
        }
        return false;
    }

    /** Where a clause that begins here ends: before another main clause of the telling verb, or at the sentence's end. */
    static int end(Clause clause, int verb, int begin) {
        Dependencies tree = clause.tree();
        int end = clause.size();
        for (int child : tree.children(verb, "conj", "parataxis", "advcl")) {
            int from = clause.hull(child).nextSetBit(0);
            boolean after = from > begin + 1 && clause.isPunctuation(from - 1) || tree.is(child, "conj");
            if (child > begin && after && !tree.dominates(child, begin) && from > begin) {
                end = Math.min(end, from);
            }
        }
        return adversative(clause, begin, end);
    }

    /** Before ", while the others ...": what stands against what was told is no longer told. */
    static int adversative(Clause clause, int begin, int end) {
        for (int i = begin + 2; i + 2 < end; i++) {
            boolean set =
                    clause.isPunctuation(i - 1) || clause.token(i - 1).text().matches(".*[,;]");
            if (set
                    && ADVERSATIVES.contains(clause.lower(i))
                    && hasOwnVerb(clause, i + 1, end)
                    && !within(clause, begin, i)) {
                return i - 1;
            }
        }
        return end;
    }

    private static boolean hasOwnVerb(Clause clause, int begin, int end) {
        int verb = clause.firstFinite(begin, end);
        return verb > begin && nominalBefore(clause, begin, verb);
    }

    /** True between quotation marks that are still open. */
    private static boolean within(Clause clause, int begin, int at) {
        int marks = 0;
        for (int i = begin; i < at; i++) {
            if (clause.isQuoteMark(i) && !clause.token(i).pos().equals("POS")) {
                marks++;
            }
        }
        return marks % 2 == 1;
    }
}
