package org.hearsay.extract.entity.name;

import java.util.Locale;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** Whether a place's name, or an adjective of nationality, stands for a government, by what it does in the sentence. */
public final class Acting {
    private static final Set<String> PARTNER_CASES = Set.of("between", "with", "against", "toward", "towards", "by");
    private static final Set<String> SOURCE_CASES = Set.of("from", "of", "by");

    private Acting() {}

    /** True for "Moscow warned", "Moscow's demands", "urged Moscow to", "talks between Moscow and Kyiv"; false for "in Moscow". */
    public static boolean isGovernment(Sentence sentence, int city) {
        Dependencies tree = sentence.dependencies();
        int token = tree.is(city, "conj") ? tree.head(city) : city;
        int head = tree.head(token);
        if (head < 0) {
            return false;
        }
        Token governor = sentence.token(head);
        String lemma = governor.lemma().toLowerCase(Locale.ROOT);
        return switch (family(tree.relation(token))) {
            case "nsubj" ->
                governor.isVerb() && Lexicon.ACTING_VERBS.has(lemma)
                        || governor.pos().startsWith("JJ") && !hasLocative(sentence, token);
            case "obj", "iobj" -> Lexicon.ADDRESSED_VERBS.has(lemma);
            case "nmod", "obl" -> isGoverned(sentence, token, lemma);
            case "compound" -> Lexicon.OFFICIALS.has(lemma) || Lexicon.RELATION_NOUNS.has(lemma);
            default -> false;
        };
    }

    private static boolean isGoverned(Sentence sentence, int token, String lemma) {
        Dependencies tree = sentence.dependencies();
        boolean noun = Lexicon.RELATION_NOUNS.has(lemma) || Lexicon.GOVERNMENT_NOUNS.has(lemma);
        if (tree.is(token, "nmod:poss")) {
            return noun || Lexicon.OFFICIALS.has(lemma);
        }
        String preposition = tree.child(token, "case")
                .map(child -> sentence.token(child).lemma())
                .orElse("");
        if (PARTNER_CASES.contains(preposition)) {
            return noun || Lexicon.ACTING_VERBS.has(lemma) && !preposition.equals("toward");
        }
        return SOURCE_CASES.contains(preposition) && Lexicon.GOVERNMENT_NOUNS.has(lemma) && !preposition.equals("of");
    }

    private static boolean hasLocative(Sentence sentence, int token) {
        return sentence.dependencies().child(token, "case").isPresent();
    }

    /** True where the officials or people of a nation act: "Russian officials said", "the Russians refused". */
    public static boolean isPeopleActing(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        boolean noun = sentence.token(token).pos().matches("NNPS|NNS");
        int acting = tree.is(token, "amod") || tree.is(token, "compound") ? tree.head(token) : token;
        if (acting < 0 || acting == token && !noun) {
            return false;
        }
        boolean official =
                noun || Lexicon.OFFICIALS.hasAnyCase(sentence.token(acting).lemma());
        int verb = tree.head(acting);
        return official
                && family(tree.relation(acting)).equals("nsubj")
                && verb >= 0
                && Lexicon.ACTING_VERBS.has(sentence.token(verb).lemma());
    }

    private static String family(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
