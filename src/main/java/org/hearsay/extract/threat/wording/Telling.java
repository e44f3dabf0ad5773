package org.hearsay.extract.threat.wording;

import java.util.Set;
import org.hearsay.extract.clause.Grammar;

/** Verbs of telling, by which someone voices a threat. */
public final class Telling {
    private static final Set<String> VERBS = Set.of(
            "say",
            "tell",
            "announce",
            "declare",
            "claim",
            "state",
            "vow",
            "pledge",
            "promise",
            "swear",
            "warn",
            "insist",
            "write",
            "threaten",
            "caution",
            "add",
            "report",
            "answer",
            "reply",
            "respond",
            "argue",
            "note",
            "repeat",
            "stress",
            "signal",
            "suggest",
            "indicate",
            "explain",
            "remark",
            "tweet",
            "post",
            "reiterate",
            "emphasize",
            "emphasise",
            "continue",
            "conclude",
            "clear",
            "inform",
            "quote",
            "believe",
            "assert",
            "maintain",
            "hint",
            "proclaim",
            "mention",
            "read");

    private Telling() {}

    public static boolean is(Grammar grammar, int token) {
        return VERBS.contains(grammar.lemma(token))
                && (grammar.isVerb(token) || grammar.lemma(token).equals("clear"));
    }

    /** True if a few words that tell who said so, and no more, follow from here to the end: "the ministry said on Monday". */
    static boolean follows(Grammar grammar, int from) {
        for (int i = from; i < grammar.sentence().size(); i++) {
            if (Telling.is(grammar, i)) {
                return i > from && grammar.token(i).pos().matches("VBD|VBZ|VBP");
            }
            if (!grammar.token(i).pos().matches("NN.*|DT|JJ.*|PRP.?|POS|CC|''|``|HYPH|:|IN|CD")) {
                return false;
            }
        }
        return false;
    }
}
