package org.hearsay.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.clause.Grammar;

/** Who carries what somebody says, without telling it anew: "in a statement carried by the state radio". Pure functions. */
final class Carriers {
    private static final Set<String> MESSAGES = Set.of(
            "statement",
            "remark",
            "remarks",
            "comment",
            "comments",
            "interview",
            "speech",
            "article",
            "dispatch",
            "commentary",
            "message",
            "letter",
            "address",
            "report",
            "editorial",
            "footage");
    private static final Set<String> CARRYING = Set.of(
            "carry", "publish", "release", "air", "broadcast", "distribute", "run", "post", "quote", "report", "cite");

    private Carriers() {}

    /** The words that name the carrier, in the sentence of the cue and outside of what is said; empty where there are none. */
    static Optional<TokenRange> of(AnnotatedArticle article, Draft draft) {
        if (draft.cue().isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = article.sentence(draft.cue().get(0).sentence());
        for (int i = 1; i < sentence.size(); i++) {
            TokenRange verb = new TokenRange(sentence.index(), i, i + 1);
            if (carries(sentence, i) && !Ranges.overlap(draft.content(), List.of(verb))) {
                return carrier(sentence, i);
            }
        }
        return Optional.empty();
    }

    /** A participle right after a message, or after what the message is called. */
    private static boolean carries(Sentence sentence, int verb) {
        boolean participle = sentence.token(verb).pos().matches("VBN|VBD")
                && CARRYING.contains(sentence.token(verb).lemma());
        return participle && MESSAGES.contains(sentence.token(verb - 1).lemma());
    }

    private static Optional<TokenRange> carrier(Sentence sentence, int verb) {
        Dependencies tree = sentence.dependencies();
        return tree.children(verb, "obl").stream()
                .filter(child -> child > verb)
                .filter(child -> tree.children(child, "case").stream()
                        .anyMatch(word -> sentence.token(word).lemma().matches("by|on|in")))
                .map(child -> new Grammar(sentence).nounPhrase(child))
                .findFirst();
    }
}
