package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.clause.Grammar;

/** The conditions that a sentence states: clauses with "if", "unless", "should", and phrases with "in case of". */
final class Conditions {
    /**
     * A condition.
     *
     * @param words without "if", with "unless"
     * @param head of its clause or phrase
     * @param all every word of it, with its conjunction
     */
    record Condition(TokenRange words, int head, TokenRange all) {}

    private static final Set<String> MARKERS = Set.of("if", "unless", "until");

    private final Grammar grammar;
    private final Dependencies tree;
    private final List<Condition> found = new ArrayList<>();

    Conditions(Sentence sentence) {
        grammar = new Grammar(sentence);
        tree = sentence.dependencies();
        for (int i = 0; i < sentence.size(); i++) {
            if (MARKERS.contains(grammar.word(i)) && tree.is(i, "mark")) {
                clause(tree.head(i), i);
            } else if (isInverted(i)) {
                clause(tree.head(i), i);
            } else if (isInCase(i)) {
                phrase(i);
            }
        }
    }

    List<Condition> all() {
        return List.copyOf(found);
    }

    /** The condition that bears on a word: the nearest one that does not hold it and whose clause belongs to the same one. */
    Optional<Condition> of(int token) {
        return found.stream()
                .filter(condition -> !condition.all().contains(token))
                .filter(condition -> isRelated(condition, token))
                .min(Comparator.comparingInt(condition -> Math.abs(condition.head() - token)));
    }

    private boolean isRelated(Condition condition, int token) {
        int governor = tree.head(condition.head());
        return governor < 0
                || tree.dominates(governor, token)
                || tree.dominates(token, governor)
                || isNear(condition, token);
    }

    /** The parser often hangs a condition on the wrong verb; within a dozen words it is taken to belong. */
    private static boolean isNear(Condition condition, int token) {
        int gap = condition.all().begin() - token;
        return gap > 0 && gap < 12;
    }

    private boolean isInverted(int i) {
        boolean opens = i == 0
                || grammar.token(i - 1).pos().matches("[,:]|``|''|IN|CC")
                || grammar.token(i - 1).isNominal();
        return Set.of("should", "were", "had").contains(grammar.word(i))
                && tree.is(i, "aux")
                && opens
                && tree.is(tree.head(i), "advcl")
                && tree.child(tree.head(i), "nsubj").map(subject -> subject > i).orElse(false);
    }

    private boolean isInCase(int i) {
        String word = grammar.word(i);
        return (word.equals("case") || word.equals("event"))
                && i > 0
                && tree.children(i, "case", "fixed").stream()
                        .anyMatch(child -> grammar.word(child).equals("in"));
    }

    private void phrase(int i) {
        Optional<Integer> clause = grammar.obliques(i, "of").isEmpty() ? clauseAfter(i) : Optional.empty();
        if (clause.isPresent()) {
            TokenRange whole = grammar.range(clause.get());
            int end = trimmed(whole.end(), clause.get());
            TokenRange words = new TokenRange(whole.sentence(), i + 1, Math.max(end, i + 2));
            found.add(new Condition(
                    words, clause.get(), new TokenRange(whole.sentence(), Math.max(0, i - 1), words.end())));
            return;
        }
        TokenRange all = grammar.range(i);
        Optional<Integer> inner = grammar.obliques(i, "of").stream().findFirst();
        int head = inner.orElse(i);
        found.add(new Condition(grammar.nounPhrase(head), head, all));
    }

    /** The clause right after "in case". */
    private Optional<Integer> clauseAfter(int i) {
        for (int verb = i + 1; verb < Math.min(i + 8, grammar.sentence().size()); verb++) {
            if (grammar.isVerb(verb) && tree.child(verb, "nsubj").isPresent()) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    private void clause(int head, int marker) {
        if (head < 0) {
            return;
        }
        TokenRange whole = grammar.range(head);
        int begin = Math.max(marker, whole.begin());
        int end = trimmed(whole.end(), head);
        if (end <= begin + 1) {
            return;
        }
        TokenRange all = new TokenRange(whole.sentence(), begin, end);
        boolean plain = grammar.word(marker).equals("if");
        found.add(new Condition(new TokenRange(whole.sentence(), plain ? begin + 1 : begin, end), head, all));
    }

    /** Without closing marks, and without what is told about the telling ("..., he said"). */
    private int trimmed(int end, int head) {
        int last = end;
        for (int child : tree.children(head, "parataxis")) {
            if (child > head) {
                last = Math.min(last, grammar.range(child).begin());
            }
        }
        for (int i = head + 1; i < last; i++) {
            if (closes(i)) {
                last = i;
            }
        }
        while (last - 1 > head
                && grammar.token(last - 1).pos().matches("[,.:]|''|-RRB-")
                && !isOpened(head, last - 1)) {
            last--;
        }
        return last;
    }

    /** "if ..., then", "if ..., which". */
    private boolean closes(int i) {
        boolean then = grammar.word(i).equals("then") && grammar.token(i).pos().equals("RB");
        boolean aside = grammar.token(i).pos().equals(",")
                && i + 1 < grammar.sentence().size()
                && grammar.token(i + 1).pos().matches("WDT|WP|WRB");
        return then || aside;
    }

    /** True for a closing quotation mark whose opening mark stands in the condition too. */
    private boolean isOpened(int from, int mark) {
        return grammar.token(mark).pos().equals("''") && Quotes.isOpenedBetween(grammar, from, mark);
    }

    /** Who would bring a condition about: the subject of its clause; of a phrase its possessor. */
    static List<Integer> doers(Grammar grammar, Condition condition) {
        int head = condition.head();
        if (!grammar.isVerb(head)) {
            return grammar.sentence().dependencies().children(head, "nsubj", "nmod:poss", "amod", "compound");
        }
        return grammar.agents(head);
    }
}
