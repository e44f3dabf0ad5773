package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A definite noun phrase that may stand for someone named elsewhere.
 *
 * @param tokens from its determiner to its noun
 * @param noun its lemma in lower case
 * @param modifiers lower-case words between that narrow it, without nationality, rank and time
 * @param possessor the token of the one who has it, or -1
 * @param tellsCountry true where an adjective of nationality, or a country's name, narrows it
 * @param isPair true for "the two leaders", "both sides"
 */
record Description(
        TokenRange tokens,
        String noun,
        List<String> modifiers,
        int possessor,
        boolean tellsCountry,
        boolean isPlural,
        boolean isPair) {
    private static final Set<String> WITHOUT_WEIGHT = Set.of(
            "former",
            "then",
            "top",
            "senior",
            "own",
            "new",
            "current",
            "outgoing",
            "incoming",
            "late",
            "longtime",
            "veteran",
            "two",
            "same",
            "long-time",
            "ex",
            "chief",
            "now",
            "state",
            "unpredictable",
            "embattled",
            "powerful",
            "young",
            "old");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both");

    /** The definite description headed by a token; null where there is none. */
    static @Nullable Description at(Sentence sentence, int head) {
        Dependencies tree = sentence.dependencies();
        Token token = sentence.token(head);
        String noun = token.lemma().toLowerCase(Locale.ROOT);
        boolean two = noun.equals("two")
                && head > 0
                && sentence.token(head - 1).lemma().equals("the")
                && tree.is(head, "nsubj");
        boolean latter =
                noun.matches("latter|former") && head > 0 && tree.relation(head).matches("nsubj.*|obj|obl|nmod.*");
        boolean common = token.pos().matches("NN|NNS") || isCapitalRole(token, noun);
        boolean modifies = tree.relation(head).matches("compound|amod")
                || !tree.children(head, "cop").isEmpty();
        if (tree.isEmpty() || !(common || two || latter) || modifies) {
            return null;
        }
        int begin = begin(sentence, head);
        int possessor = tree.child(head, "nmod:poss").orElse(-1);
        if (possessor >= 0 && isOfSpeech(sentence.token(possessor))) {
            return null;
        }
        boolean definite = possessor >= 0
                || DEFINITE.contains(sentence.token(begin).lemma().toLowerCase(Locale.ROOT));
        return definite ? read(sentence, begin, head, noun, possessor) : null;
    }

    /** "our president" depends on who speaks. */
    private static boolean isOfSpeech(Token token) {
        return token.text().matches("(?i)my|our|your");
    }

    private static boolean isCapitalRole(Token token, String noun) {
        return token.pos().equals("NNP") && Lexicon.ROLE_NOUNS.has(noun);
    }

    private static Description read(Sentence sentence, int begin, int head, String noun, int possessor) {
        List<String> modifiers = new ArrayList<>();
        boolean two = noun.equals("two");
        boolean country = false;
        for (int i = begin; i < head; i++) {
            Token token = sentence.token(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            two |= word.matches("two|both");
            boolean capital = Character.isUpperCase(token.text().codePointAt(0)) && i != possessor;
            country |= capital && token.pos().matches("JJ|NNP.*");
            boolean party =
                    word.matches("republican|democratic|gop|libertarian|conservative|labour|liberal|socialist|green");
            boolean narrows = token.pos().matches("JJ|NN|NNS") && !capital && !WITHOUT_WEIGHT.contains(word);
            if (narrows || party) {
                modifiers.add(word);
            }
        }
        if (noun.matches("secretary|minister|speaker")) {
            modifiers.addAll(portfolio(sentence, head));
        }
        boolean plural = sentence.token(head).pos().endsWith("S");
        TokenRange tokens = new TokenRange(sentence.index(), begin, head + 1);
        return new Description(
                tokens, noun, modifiers, possessor, country, plural, two && (plural || noun.matches("two|pair")));
    }

    /** "of State", "of the Treasury". */
    private static List<String> portfolio(Sentence sentence, int head) {
        int at = head + 2;
        if (at >= sentence.size() || !sentence.token(head + 1).lemma().equals("of")) {
            return List.of();
        }
        at += sentence.token(at).pos().equals("DT") && at + 1 < sentence.size() ? 1 : 0;
        return List.of(sentence.token(at).text().toLowerCase(Locale.ROOT));
    }

    private static int begin(Sentence sentence, int head) {
        Dependencies tree = sentence.dependencies();
        int begin = head;
        while (begin > 0
                && tree.dominates(head, begin - 1)
                && !sentence.token(begin - 1).pos().matches("[,:]|IN|CC|VB.*|-LRB-|''|``")) {
            begin--;
        }
        return begin;
    }
}
