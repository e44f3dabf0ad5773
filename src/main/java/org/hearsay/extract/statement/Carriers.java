package org.hearsay.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.attribution.lexicon.Cues;
import org.hearsay.extract.clause.Grammar;

/**
 * Who carries what somebody says, without telling it anew: "in a statement carried by the state radio", "through a spokesman", "was quoted
 * as saying by the daily". Pure functions.
 */
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
            "carry",
            "publish",
            "release",
            "air",
            "broadcast",
            "distribute",
            "run",
            "post",
            "quote",
            "report",
            "cite",
            "read",
            "relay",
            "issue");
    /** Those through whom one speaks. */
    private static final String SPEAKING_FOR =
            "spokes(man|woman|person)|lawyer|attorney|solicitor|barrister|counsel|representative|agent|publicist|aide|intermediary|mediator|embassy";

    private static final String PLATFORMS =
            "(?i)(web)?site|page|account|blog|profile|feed|platform|portal|twitter|x|facebook|telegram|instagram|youtube|tiktok|linkedin|whatsapp|reddit";

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
        return through(sentence, draft).or(() -> quoting(sentence, draft)).or(() -> carrying(sentence, draft));
    }

    /** "The agency carried a statement by Ruiz in which he said": the subject of the carrying, where the telling stands in the message. */
    private static Optional<TokenRange> carrying(Sentence sentence, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        Dependencies tree = sentence.dependencies();
        for (int i = 0; i < cue.begin(); i++) {
            int verb = i;
            boolean carries = sentence.token(i).pos().matches("VB[DZP]")
                    && CARRYING.contains(sentence.token(i).lemma())
                    && tree.children(i, "obj").stream()
                            .anyMatch(message ->
                                    MESSAGES.contains(sentence.token(message).lemma()))
                    && isWithinRelative(tree, verb, cue.begin());
            Optional<TokenRange> carrier = carries
                    ? tree.child(verb, "nsubj").map(subject -> new Grammar(sentence).nounPhrase(subject))
                    : Optional.empty();
            if (carrier.filter(words -> !Ranges.overlap(draft.source(), List.of(words)))
                    .isPresent()) {
                return carrier;
            }
        }
        return Optional.empty();
    }

    /** True where a relative clause lies between the verb and a word below it: "in which he said". */
    private static boolean isWithinRelative(Dependencies tree, int verb, int word) {
        boolean relative = false;
        int at = word;
        for (int steps = 0; at >= 0 && at != verb && steps < tree.size(); steps++) {
            relative |= tree.relation(at).startsWith("acl");
            at = tree.head(at);
        }
        return relative && at == verb;
    }

    /** "Was quoted as saying", without a word of who quotes. */
    static boolean quotesUntold(AnnotatedArticle article, Draft draft) {
        if (draft.cue().isEmpty()) {
            return false;
        }
        Sentence sentence = article.sentence(draft.cue().get(0).sentence());
        return IntStream.range(draft.cue().get(0).begin(), draft.cue().get(0).end())
                .anyMatch(i -> Cues.quotes(sentence.token(i).lemma())
                        && sentence.dependencies().child(i, "aux:pass").isPresent());
    }

    /** "Through a lawyer, she denied it". */
    private static Optional<TokenRange> through(Sentence sentence, Draft draft) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean through = sentence.token(i).lemma().matches("(?i)through|via")
                    && !Ranges.overlap(draft.content(), List.of(new TokenRange(sentence.index(), i, i + 1)));
            int head = through ? sentence.dependencies().head(i) : -1;
            if (head > i && sentence.token(head).lemma().matches(SPEAKING_FOR)) {
                return Optional.of(new Grammar(sentence).nounPhrase(head));
            }
        }
        return Optional.empty();
    }

    /** "Was quoted as saying by the daily", "was quoted by the daily as saying". */
    private static Optional<TokenRange> quoting(Sentence sentence, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        Dependencies tree = sentence.dependencies();
        for (int i = cue.begin(); i < cue.end(); i++) {
            int verb = i;
            boolean quoted = Cues.quotes(sentence.token(i).lemma())
                    && tree.child(i, "aux:pass").isPresent();
            Optional<Integer> by = !quoted
                    ? Optional.empty()
                    : tree.subtree(i).stream()
                            .filter(word -> word > verb && tree.is(word, "obl") && isBy(sentence, word))
                            .findFirst();
            if (by.isPresent()) {
                return by.map(word -> new Grammar(sentence).nounPhrase(word))
                        .filter(words -> !Ranges.overlap(draft.content(), List.of(words)));
            }
        }
        return Optional.empty();
    }

    private static boolean isBy(Sentence sentence, int noun) {
        return sentence.dependencies().children(noun, "case").stream()
                .anyMatch(word -> sentence.token(word).lemma().equals("by"));
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
                .filter(child -> !isPlatform(sentence, child))
                .map(child -> new Grammar(sentence).nounPhrase(child))
                .findFirst();
    }

    /** Where one posts oneself: "on its website", "on Facebook". */
    private static boolean isPlatform(Sentence sentence, int noun) {
        return sentence.token(noun).lemma().matches(PLATFORMS);
    }
}
