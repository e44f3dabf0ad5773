package org.hearsay.extract.threat.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.wording.Conditions.Condition;
import org.jspecify.annotations.Nullable;

/** The words of a consequence: a clause without its condition, its conjunction and what is told about the telling. */
final class ClauseWords {
    private ClauseWords() {}

    /** A whole clause, from its subject on. */
    static TokenRange clause(Grammar grammar, int verb, @Nullable Condition condition) {
        return block(grammar, verb, keep(grammar, verb, condition, false), condition);
    }

    /** A verb and what follows, without subject, auxiliaries and "to". */
    static TokenRange predicate(Grammar grammar, int verb, @Nullable Condition condition) {
        TokenRange clause = clause(grammar, verb, condition);
        return new TokenRange(clause.sentence(), Math.min(verb, clause.end() - 1), clause.end());
    }

    /** A noun phrase with its complements and relative clauses. */
    static TokenRange phrase(Grammar grammar, int noun, @Nullable Condition condition) {
        return block(grammar, noun, keep(grammar, noun, condition, true), condition);
    }

    private static Set<Integer> keep(Grammar grammar, int head, @Nullable Condition condition, boolean nominal) {
        Dependencies tree = grammar.sentence().dependencies();
        Set<Integer> keep = new HashSet<>(tree.subtree(head));
        for (int child : tree.children(head)) {
            if (isApart(grammar, child, nominal)) {
                keep.removeAll(tree.subtree(child));
            }
        }
        if (condition != null) {
            keep.removeIf(token -> condition.all().contains(token));
        }
        return keep;
    }

    private static boolean isApart(Grammar grammar, int child, boolean nominal) {
        Dependencies tree = grammar.sentence().dependencies();
        boolean adverbial = tree.is(child, "advcl") && !grammar.hasTo(child);
        boolean ownClause = tree.is(child, "conj")
                && grammar.isVerb(child)
                && tree.child(child, "nsubj").isPresent();
        boolean frame = Set.of("mark", "cc", "parataxis", "discourse", "appos", "case", "cop")
                        .contains(tree.relation(child))
                && !(tree.is(child, "cop") && !nominal);
        boolean predicate = nominal && Set.of("nsubj", "aux", "cop", "advmod").contains(tree.relation(child));
        return adverbial || ownClause || frame || predicate;
    }

    private static TokenRange block(Grammar grammar, int head, Set<Integer> keep, @Nullable Condition condition) {
        int begin = head;
        while (begin > 0 && isKept(grammar, keep, begin - 1, condition)) {
            begin--;
        }
        int end = head + 1;
        int stop = tellingAfter(grammar, head);
        while (end < stop && isKept(grammar, keep, end, condition) && !isAside(grammar, end)) {
            end++;
        }
        while (begin < head && isFringe(grammar, begin)) {
            begin++;
        }
        while (end - 1 > head && isFringe(grammar, end - 1)) {
            end--;
        }
        return Quotes.balanced(grammar, new TokenRange(grammar.sentence().index(), begin, end));
    }

    /** Where ", he said on Monday" begins at the end of the sentence; else the end of the sentence. */
    private static int tellingAfter(Grammar grammar, int head) {
        int size = grammar.sentence().size();
        for (int i = size - 1; i > Math.max(head, size - 10); i--) {
            if (grammar.token(i).pos().equals(",") && Telling.follows(grammar, i + 1)) {
                return i;
            }
        }
        return size;
    }

    /** A participle after a comma tells a circumstance: ", citing officials". */
    private static boolean isAside(Grammar grammar, int token) {
        return grammar.token(token).pos().equals(",")
                && token + 1 < grammar.sentence().size()
                && grammar.token(token + 1).pos().equals("VBG");
    }

    /** A noun phrase as it stands, where the tree is broken: from its determiner to the next mark or verb. */
    static TokenRange surfacePhrase(Grammar grammar, int noun) {
        int begin = noun;
        while (begin > 0 && grammar.token(begin - 1).pos().matches("DT|JJ.*|PRP\\$|NN|RB.?|CD")) {
            begin--;
        }
        int end = noun + 1;
        int size = grammar.sentence().size();
        while (end < size && grammar.token(end).pos().matches("NN.*|IN|TO|DT|JJ.*|PRP\\$|POS|CC|CD")) {
            end++;
        }
        while (end - 1 > noun && grammar.token(end - 1).pos().matches("IN|TO|DT|CC")) {
            end--;
        }
        return new TokenRange(grammar.sentence().index(), begin, end);
    }

    /** Commas and quotation marks inside may hang elsewhere in the tree. */
    private static boolean isKept(Grammar grammar, Set<Integer> keep, int token, @Nullable Condition condition) {
        if (condition != null && condition.all().contains(token)) {
            return false;
        }
        return keep.contains(token) || grammar.token(token).pos().matches("``|''|,");
    }

    private static boolean isFringe(Grammar grammar, int token) {
        return grammar.token(token).pos().matches("[,.:]|``|''|CC|-[LR]RB-")
                || List.of("that", "then", "if", "however").contains(grammar.word(token))
                        && grammar.token(token).pos().matches("IN|RB");
    }
}
