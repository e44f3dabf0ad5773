package org.hearsay.extract.threat.wording;

import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.clause.Grammar;

/** Verbs that look ahead: by a modal of their own, or by what they depend on ("ready to", "vowed to"). */
final class Modals {
    static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "would", "'d", "’d");
    private static final Set<String> MAY = Set.of("could", "might", "may", "can");
    private static final Set<String> READY = Set.of(
            "ready",
            "prepare",
            "prepared",
            "willing",
            "go",
            "plan",
            "intend",
            "vow",
            "promise",
            "pledge",
            "swear",
            "threaten",
            "right",
            "free",
            "force",
            "forced",
            "have",
            "oblige");

    private Modals() {}

    static boolean looksAhead(Grammar grammar, int verb) {
        Dependencies tree = grammar.sentence().dependencies();
        if (grammar.hasAuxiliary(verb, WILL) || grammar.hasAuxiliary(verb, MAY)) {
            return true;
        }
        int head = tree.head(verb);
        if (head < 0) {
            return false;
        }
        if (tree.is(verb, "conj")
                && grammar.isVerb(head)
                && tree.child(verb, "nsubj").isEmpty()) {
            return looksAhead(grammar, head);
        }
        return grammar.hasTo(verb)
                && (tree.is(verb, "xcomp") || tree.is(verb, "acl") || tree.is(verb, "advcl"))
                && (READY.contains(grammar.lemma(head))
                        || grammar.lemma(head).equals("hesitate") && grammar.isNegated(head));
    }
}
