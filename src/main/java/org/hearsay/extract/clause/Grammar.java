package org.hearsay.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;

/**
 * Grammatical roles in one sentence. Token indices count in the sentence, from 0. Immutable; all answers are in reading order.
 */
public record Grammar(Sentence sentence) {
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");

    private static final Set<String> NOUNS_OF_INTENT = Set.of(
            "plan",
            "threat",
            "decision",
            "intention",
            "vow",
            "pledge",
            "promise",
            "right",
            "attempt",
            "bid",
            "effort",
            "move",
            "offer",
            "proposal",
            "agreement",
            "refusal",
            "willingness",
            "readiness",
            "desire",
            "call",
            "warning",
            "ability",
            "power",
            "deal");

    /** Ties to the governor along which a clause takes its subject from the governor. */
    private static final String[] CONTROLLED = {"xcomp", "advcl", "acl", "conj", "ccomp"};

    private Dependencies tree() {
        return sentence.dependencies();
    }

    public Token token(int i) {
        return sentence.token(i);
    }

    public String word(int i) {
        return sentence.token(i).text().toLowerCase(Locale.ROOT);
    }

    public String lemma(int i) {
        return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    }

    public boolean isVerb(int i) {
        return sentence.token(i).isVerb();
    }

    /** A word and those coordinated with it. */
    public List<Integer> withConjuncts(int head) {
        List<Integer> all = new ArrayList<>(List.of(head));
        all.addAll(tree().children(head, "conj"));
        return all;
    }

    /**
     * The logical subjects of a verb: in the active its subject, in the passive its "by" phrase. Where the verb has none of its own, that of
     * the verb it depends on ("plans to leave", "urged them to leave", "left and wrote"), or the noun that it describes.
     */
    public List<Integer> agents(int verb) {
        return agents(verb, 4);
    }

    private List<Integer> agents(int verb, int depth) {
        if (isPassive(verb)) {
            return obliques(verb, "by");
        }
        Optional<Integer> own = tree().child(verb, "nsubj");
        if (own.isPresent()) {
            return List.of(antecedent(verb, own.get()));
        }
        Optional<Integer> before = beforeModal(verb);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        return depth == 0 ? List.of() : inheritedAgents(verb, depth);
    }

    /** The parser may take "they" in "said they would" for an object; what stands right before a modal is its subject all the same. */
    private Optional<Integer> beforeModal(int verb) {
        return tree().children(verb, "aux").stream()
                .filter(child -> token(child).pos().equals("MD") && child > 0 && child < verb)
                .map(child -> child - 1)
                .filter(before -> token(before).isNominal() && !RELATIVE.contains(word(before)))
                .findFirst();
    }

    private List<Integer> inheritedAgents(int verb, int depth) {
        int head = tree().head(verb);
        if (head < 0) {
            return List.of();
        }
        if (tree().is(verb, "acl")) {
            return token(head).isVerb() || !isNounOfIntent(head) ? List.of(head) : ownersOf(head, depth);
        }
        if (tree().is(verb, "xcomp")) {
            Optional<Integer> object = tree().child(head, "obj", "iobj");
            if (object.isPresent() && hasTo(verb)) {
                return List.of(object.get());
            }
        }
        for (String tie : CONTROLLED) {
            if (tree().is(verb, tie)) {
                return isPassive(head) ? tree().children(head, "nsubj") : agents(head, depth - 1);
            }
        }
        return List.of();
    }

    /** "its plan to leave": who leaves is who has the plan, not the plan. */
    private boolean isNounOfIntent(int noun) {
        return NOUNS_OF_INTENT.contains(lemma(noun));
    }

    private List<Integer> ownersOf(int noun, int depth) {
        List<Integer> owners = tree().children(noun, "nmod:poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        int head = tree().head(noun);
        return head >= 0 && isVerb(head) ? agents(head, depth - 1) : List.of();
    }

    private int antecedent(int verb, int subject) {
        int head = tree().head(verb);
        return RELATIVE.contains(word(subject)) && tree().is(verb, "acl") && head >= 0 ? head : subject;
    }

    /** What a verb is done to: its object, in the passive its subject. */
    public List<Integer> objects(int verb) {
        return isPassive(verb) ? tree().children(verb, "nsubj") : tree().children(verb, "obj", "iobj");
    }

    public boolean isPassive(int verb) {
        return tree().child(verb, "nsubj:pass", "aux:pass").isPresent()
                || (tree().is(verb, "acl") && token(verb).pos().equals("VBN"));
    }

    /** The dependents of a word by one of these prepositions. */
    public List<Integer> obliques(int head, String... prepositions) {
        Set<String> wanted = Set.of(prepositions);
        return tree().children(head, "obl", "nmod").stream()
                .filter(child -> tree().children(child, "case").stream().anyMatch(word -> wanted.contains(word(word))))
                .toList();
    }

    /** The preposition of a word, or {@code ""}. */
    public String preposition(int token) {
        return tree().child(token, "case").map(this::word).orElse("");
    }

    /** The nearest verb above a word, or -1. */
    public int verbAbove(int token) {
        int at = tree().head(token);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (isVerb(at)) {
                return at;
            }
            at = tree().head(at);
        }
        return -1;
    }

    public boolean hasTo(int verb) {
        return tree().children(verb, "mark", "aux").stream()
                .anyMatch(child -> word(child).equals("to"));
    }

    /** True if one of these words is an auxiliary of the verb. */
    public boolean hasAuxiliary(int verb, Set<String> words) {
        return tree().children(verb, "aux").stream().anyMatch(child -> words.contains(word(child)));
    }

    /** True for "not", "never", "no", or a negative determiner at the word itself. */
    public boolean isNegated(int token) {
        return tree().children(token, "advmod", "det", "aux", "neg").stream()
                .anyMatch(child -> Set.of("not", "n't", "n’t", "never", "no").contains(word(child)));
    }

    /** The word that opens the clause of a verb ("if", "unless"), or {@code ""}. */
    public String mark(int verb) {
        return tree().child(verb, "mark").map(this::word).orElse("");
    }

    /** From the first to the last word of a subtree that hang together around the head. */
    public TokenRange range(int head) {
        List<Integer> below = tree().subtree(head);
        int at = below.indexOf(head);
        int begin = at;
        while (begin > 0 && below.get(begin - 1) == below.get(begin) - 1) {
            begin--;
        }
        int end = at;
        while (end + 1 < below.size() && below.get(end + 1) == below.get(end) + 1) {
            end++;
        }
        return new TokenRange(sentence.index(), below.get(begin), below.get(end) + 1);
    }

    /** A noun phrase without its preposition, up to a relative clause, an apposition or a parenthesis. */
    public TokenRange nounPhrase(int head) {
        TokenRange whole = range(head);
        int end = whole.end();
        for (int child : tree().children(head, "acl", "appos", "parataxis", "advcl")) {
            if (child > head) {
                end = Math.min(end, range(child).begin());
            }
        }
        while (end - 1 > head && token(end - 1).pos().matches("[,:.]|-LRB-|CC|``|''")) {
            end--;
        }
        int begin = whole.begin();
        while (begin < head && token(begin).pos().matches("IN|TO")) {
            begin++; // a preposition hangs on its noun in Universal Dependencies
        }
        return new TokenRange(sentence.index(), begin, Math.max(end, head + 1));
    }
}
