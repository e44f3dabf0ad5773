package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** Parts what two coordinated verbs tell where the tagger gave all of it to the first: "said it was late and called for patience". Pure functions. */
final class Coordination {
    private static final Set<Act> SPEECH = EnumSet.of(
            Act.SAY, Act.ASK, Act.DEMAND, Act.PROMISE, Act.WARN, Act.THREATEN, Act.ACCUSE, Act.DENY, Act.CONFIRM);

    private Coordination() {}

    /**
     * The tagger's attributions, cut before a second verb, and those of the second verbs after them.
     *
     * @param quotations all of the article
     * @param byGrammar the attributions that grammar alone found
     */
    static List<Draft> apart(
            AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> tagged, List<Draft> byGrammar) {
        BySentence<Draft> found = BySentence.of(tagged);
        List<Draft> seconds = new ArrayList<>();
        for (Draft second : byGrammar) {
            for (Map.Entry<Integer, Draft> first : found.near(second.cue()).entrySet()) {
                Optional<Parted> parted = cut(article, quotations, first.getValue(), second);
                if (parted.isPresent()) {
                    found.set(first.getKey(), parted.get().first());
                    seconds.add(parted.get().second());
                    break;
                }
            }
        }
        seconds.forEach(found::add);
        return found.list();
    }

    private record Parted(Draft first, Draft second) {}

    /** The first one up to the second verb, if both are coordinated and the second stands in what the first tells. */
    private static Optional<Parted> cut(
            AnnotatedArticle article, BySentence<Quoted> quotations, Draft first, Draft second) {
        if (first.cue().isEmpty() || second.cue().isEmpty() || !Ranges.contain(first.content(), second.cue())) {
            return Optional.empty();
        }
        TokenRange cue = second.cue().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        boolean quoted = Quoted.anyContains(quotations, cue.sentence(), cue.begin());
        if (!quoted && goesOn(clause, first, second)) {
            return before(clause, first, cue.begin()).map(cut -> new Parted(cut, second.withSource(first.source())));
        }
        if (quoted || !areCoordinated(clause.tree(), first.cue(), cue) && !isNarrated(clause, first, second)) {
            return Optional.empty();
        }
        return before(clause, first, border(clause, first, second)).map(cut -> new Parted(cut, second));
    }

    /** Where what the second verb tells begins, its own source counted. */
    private static int border(Clause clause, Draft first, Draft second) {
        TokenRange cue = second.cue().get(0);
        int begin = clause.hull(verb(clause.tree(), cue)).nextSetBit(0);
        int border = first.cue().get(0).end() < begin ? Math.min(cue.begin(), begin) : cue.begin();
        for (TokenRange source : second.source()) {
            boolean between = source.sentence() == cue.sentence()
                    && source.begin() < border
                    && Ranges.contain(first.content(), List.of(source));
            border = between ? source.begin() : border;
        }
        return border;
    }

    /**
     * "She said she was shocked and called for an inquiry", where the parser coordinates the calling with what she said of herself: both
     * are told in the past, the second verb has no subject of its own and is one of speech.
     */
    private static boolean goesOn(Clause clause, Draft first, Draft second) {
        Dependencies tree = clause.tree();
        TokenRange told = first.cue().get(0);
        int verb = verb(tree, second.cue().get(0));
        int other = tree.head(verb);
        boolean here = told.sentence() == clause.sentence().index() && told.end() <= verb;
        boolean plain = tree.is(verb, "conj")
                && clause.token(verb).pos().equals("VBD")
                && tree.child(verb, "nsubj").isEmpty();
        boolean past = here && isPast(clause, told);
        return past
                && plain
                && other >= 0
                && SPEECH.contains(second.sense().act())
                && (isOfThemselves(clause, other, told)
                        || isOfThings(clause, other, told, second.sense().act()));
    }

    /** "he was shocked" right after "he said" or "he said that". */
    private static boolean isOfThemselves(Clause clause, int verb, TokenRange cue) {
        return clause.tree()
                .child(verb, "nsubj")
                .filter(subject -> subject >= cue.end() && subject <= cue.end() + 1)
                .filter(subject -> clause.lower(subject).matches("he|she|they|it"))
                .isPresent();
    }

    /** "the talks had been frank": things demand nothing of anybody, though they may contradict. */
    private static boolean isOfThings(Clause clause, int verb, TokenRange cue, Act act) {
        return act != Act.DENY
                && act != Act.CONFIRM
                && clause.tree()
                        .child(verb, "nsubj")
                        .filter(subject -> subject >= cue.end() && isThing(clause, subject))
                        .isPresent();
    }

    private static boolean isThing(Clause clause, int noun) {
        String lemma = clause.lemma(noun);
        return clause.token(noun).pos().matches("NNS?")
                && !Lexicon.ROLE_NOUNS.has(lemma)
                && !Lexicon.PEOPLE_NOUNS.has(lemma)
                && !Lexicon.ORGANISATION_NOUNS.has(lemma);
    }

    /**
     * "He said that rain had fallen, and his deputy warned": what is told in the past goes back in time ("had", "would"), so a plain past after
     * its comma is the narrator's again.
     */
    private static boolean isNarrated(Clause clause, Draft first, Draft second) {
        TokenRange told = first.cue().get(0);
        TokenRange cue = second.cue().get(0);
        int verb = cue.end() - 1;
        int other = clause.tree().head(verb);
        boolean after = told.sentence() == cue.sentence()
                && told.end() < verb
                && second.content().get(0).begin() >= cue.end()
                && SPEECH.contains(second.sense().act())
                && clause.tree().child(verb, "nsubj", "nsubj:pass").isPresent();
        return after
                && (clause.tree().is(verb, "conj") || clause.tree().is(verb, "advcl"))
                && other > told.end()
                && isPast(clause, told)
                && isShifted(clause, other)
                && isPlainPast(clause, verb)
                && isAfterComma(clause, other, verb);
    }

    private static boolean isPast(Clause clause, TokenRange cue) {
        return clause.range(cue.begin(), cue.end()).stream()
                .anyMatch(i -> clause.token(i).pos().equals("VBD"));
    }

    private static boolean isShifted(Clause clause, int verb) {
        return clause.lower(verb).equals("had")
                || clause.tree().children(verb, "aux").stream()
                        .anyMatch(aux -> clause.lower(aux).matches("had|would|could|might|should"));
    }

    private static boolean isPlainPast(Clause clause, int verb) {
        boolean passive = clause.tree().children(verb, "aux:pass").stream()
                .anyMatch(aux -> clause.token(aux).pos().equals("VBD"));
        return !isShifted(clause, verb) && (clause.token(verb).pos().equals("VBD") || passive);
    }

    /** A comma with "and", "but" or "while" after it lies between two verbs, and no second "that". */
    private static boolean isAfterComma(Clause clause, int first, int second) {
        return clause.range(first, second - 1).stream()
                .anyMatch(i -> clause.token(i).text().equals(",")
                        && clause.lower(i + 1).matches("and|but|while|whereas")
                        && !clause.lower(i + 2).equals("that"));
    }

    private static boolean areCoordinated(Dependencies tree, List<TokenRange> first, TokenRange second) {
        int at = verb(tree, second);
        for (int steps = 0; steps < tree.size() && tree.is(at, "conj"); steps++) {
            at = tree.head(at);
            int head = at;
            if (first.stream().anyMatch(range -> range.sentence() == second.sentence() && range.contains(head))) {
                return true;
            }
        }
        return false;
    }

    /** The word of a cue by which it is coordinated with another; its last where none is. */
    private static int verb(Dependencies tree, TokenRange cue) {
        int at = cue.end() - 1;
        for (int i = cue.begin(); i < cue.end(); i++) {
            at = tree.is(i, "conj") ? i : at;
        }
        return at;
    }

    /** The attribution with its content up to a token, without the conjunction before that. */
    static Optional<Draft> before(Clause clause, Draft draft, int border) {
        int sentence = clause.sentence().index();
        int end = border;
        while (end > 0 && clause.token(end - 1).pos().matches("CC|,|RB")) {
            end--;
        }
        List<TokenRange> kept = new ArrayList<>();
        for (TokenRange range : draft.content()) {
            if (range.sentence() < sentence || range.sentence() == sentence && range.end() <= end) {
                kept.add(range);
            } else if (range.sentence() == sentence && range.begin() < end) {
                kept.add(new TokenRange(sentence, range.begin(), end));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(draft.withContent(kept));
    }
}
