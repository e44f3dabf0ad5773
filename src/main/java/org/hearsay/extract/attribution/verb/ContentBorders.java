package org.hearsay.extract.attribution.verb;

import java.util.BitSet;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.verb.VerbContents.Content;

/** Mends what parsers do to the borders of contents. Pure functions. */
final class ContentBorders {
    private static final Set<String> GOING_ON = Set.of("dep", "appos", "obj", "punct");

    private ContentBorders() {}

    static Content corrected(Clause clause, int verb, Content content) {
        BitSet tokens = (BitSet) content.tokens().clone();
        int begin = tokens.nextSetBit(0);
        if (begin < 0) {
            return content;
        }
        boolean nominal = content.construction() != Construction.VERB_CLAUSE;
        if (begin > verb) {
            extend(clause, verb, tokens, nominal);
            cut(tokens, PlainClauses.adversative(clause, begin, tokens.length()));
            cut(tokens, closingMark(clause, verb, tokens.length()));
            cut(tokens, closingAttribution(clause, begin, tokens.length()));
        }
        if (nominal) {
            cut(tokens, coordinated(clause, begin, tokens.length()));
            cut(tokens, asides(clause, begin, tokens.length()));
        }
        return new Content(tokens, content.construction(), content.infinitiveOfObject());
    }

    private static void cut(BitSet tokens, int end) {
        if (end < tokens.length()) {
            tokens.clear(end, tokens.length());
        }
    }

    /** Takes in what goes on after a noun phrase though the parser hung it on the verb: "plans | to invade", "two ways | one of which". */
    private static void extend(Clause clause, int verb, BitSet tokens, boolean nominal) {
        Dependencies tree = clause.tree();
        int first = tokens.nextSetBit(0);
        boolean prepositional = nominal && clause.token(first).pos().matches("IN|TO");
        for (int child : tree.children(verb)) {
            BitSet more = clause.hull(child);
            int end = tokens.length();
            int from = more.nextSetBit(0);
            boolean next = child >= end && from >= end && from <= end + 2 && bare(clause, end, from);
            boolean noun = GOING_ON.contains(tree.relation(child)) && !clause.isVerb(child) && more.cardinality() > 1;
            boolean infinitive = nominal && tree.is(child, "xcomp") && from == end;
            boolean place = prepositional && tree.relation(child).equals("obl") && from == end;
            boolean relative = nominal && from == end && VerbContents.isRelative(clause, verb, child);
            if (next && (noun && nominal || infinitive || place || relative)) {
                tokens.set(end, more.length());
            }
        }
    }

    private static boolean bare(Clause clause, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!clause.isPunctuation(i)) {
                return false;
            }
        }
        return true;
    }

    /** Before ", and others denied": a noun phrase or an infinitive is not coordinated with a main clause. */
    private static int coordinated(Clause clause, int begin, int end) {
        Dependencies tree = clause.tree();
        for (int i = begin + 1; i < end; i++) {
            boolean finite = clause.isFinite(i) && tree.child(i, "nsubj").isPresent();
            if (finite && tree.is(i, "conj")) {
                int from = clause.hull(i).nextSetBit(0);
                while (from > begin && (clause.token(from - 1).pos().matches("CC|,|:"))) {
                    from--;
                }
                return from > begin ? from : end;
            }
        }
        return end;
    }

    /** Before ", which the minister called": an aside on what was told. */
    private static int asides(Clause clause, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            boolean relative =
                    clause.token(i).pos().matches("WDT|WP") && clause.lower(i).matches("which|who");
            if (relative && clause.token(i - 1).text().equals(",") && !closedLater(clause, i, end)) {
                return i - 1;
            }
        }
        return end;
    }

    private static boolean closedLater(Clause clause, int at, int end) {
        for (int i = at; i < end; i++) {
            if (clause.token(i).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** What a verb between quotation marks tells ends with them; marks of the other kind are of a quotation in it. */
    private static int closingMark(Clause clause, int verb, int end) {
        for (boolean single : new boolean[] {false, true}) {
            if (marks(clause, 0, verb, single) % 2 == 1) {
                int close = verb + 1;
                while (close < end && marks(clause, close, close + 1, single) == 0) {
                    close++;
                }
                return Math.min(close, end);
            }
        }
        return end;
    }

    private static int marks(Clause clause, int begin, int end, boolean single) {
        int marks = 0;
        for (int i = begin; i < end; i++) {
            boolean mark = clause.isQuoteMark(i) && !clause.token(i).pos().equals("POS");
            marks += mark && clause.token(i).text().matches("['‘’`]") == single ? 1 : 0;
        }
        return marks;
    }

    /** Before ", the bank reported" or ", according to the bank" that ends the sentence: it tells, and is not told. */
    private static int closingAttribution(Clause clause, int begin, int end) {
        for (int i = begin + 1; i + 1 < end; i++) {
            boolean comma = clause.isPunctuation(i) && i + 1 < end;
            boolean source = clause.lower(i + 1).equals("according")
                    || clause.lower(i + 1).equals("citing");
            if (comma && source && clause.firstFinite(i, clause.size()) < 0) {
                return i;
            }
        }
        return end;
    }
}
