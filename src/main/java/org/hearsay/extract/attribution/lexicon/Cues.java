package org.hearsay.extract.attribution.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;

/** The words that make a verb's cue, and whether they deny. Pure; safe for several threads. */
public final class Cues {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither", "nor", "no");
    /** Verbs whose infinitive tells of telling that did not happen: "declined to say", "stopped short of saying". */
    private static final Set<String> WITHHOLDING =
            Set.of("refuse", "decline", "fail", "avoid", "stop", "omit", "neglect", "deny", "forbear");
    /** Verbs of telling that all but deny what they tell. */
    private static final Set<String> DENYING = Set.of("deny", "refute", "rebut", "disavow", "contradict", "dispute");

    /** Verbs that make a cue together with a word that follows. */
    private static final Set<String> MAKING = Set.of("make", "made");

    private static final Set<String> QUOTING = Set.of("quote", "cite", "report");

    private Cues() {}

    /** True for the lemma of a verb by which one lets another speak: "quoted him as saying". */
    public static boolean quotes(String lemma) {
        return QUOTING.contains(lemma);
    }

    /** The lexicon's name for a verb: with its particle or, where only the pair is known, with its preposition. */
    public static Optional<ReportingWord> word(Clause clause, int verb, ReportingLexicon lexicon) {
        String lemma = clause.lemma(verb);
        for (int child : clause.tree().children(verb, "compound:prt", "advmod", "xcomp", "case")) {
            Optional<ReportingWord> pair = lexicon.word(lemma + " " + clause.lower(child));
            if (pair.isPresent()) {
                return pair;
            }
        }
        for (int child : clause.tree().children(verb, "obl")) {
            Optional<ReportingWord> pair =
                    lexicon.word(lemma + " " + clause.caseOf(child).orElse("?"));
            if (pair.isPresent()) {
                return pair;
            }
        }
        return MAKING.contains(lemma) ? Optional.empty() : lexicon.word(lemma);
    }

    /** The verb with the auxiliaries, negations and adverbs before it and the particle after it. */
    public static TokenRange words(Clause clause, int verb, ReportingWord word) {
        int begin = verb;
        while (begin > 0 && belongs(clause, begin - 1, verb)) {
            begin--;
        }
        while (begin < verb && clause.tree().is(begin, "advmod") && !negates(clause, begin)) {
            begin++;
        }
        int end = verb + 1;
        String second =
                word.lemma().contains(" ") ? word.lemma().substring(word.lemma().indexOf(' ') + 1) : "";
        while (!second.isEmpty()
                && end < clause.size()
                && end <= verb + 3
                && !clause.lower(end - 1).equals(second)) {
            end++;
        }
        boolean complete = second.isEmpty() || clause.lower(end - 1).equals(second);
        return new TokenRange(clause.sentence().index(), begin, complete ? end : verb + 1);
    }

    private static boolean belongs(Clause clause, int token, int verb) {
        boolean helps = clause.tree().is(token, "aux") || clause.tree().is(token, "advmod");
        return clause.tree().head(token) == verb && helps;
    }

    private static boolean negates(Clause clause, int token) {
        return NEGATIONS.contains(clause.lower(token));
    }

    /** Whether the telling is denied: "did not say", "refused to confirm", "denied". */
    public static boolean denied(Clause clause, int verb) {
        boolean negated = clause.tree().children(verb).stream()
                .anyMatch(child ->
                        child < verb && negates(clause, child) && !clause.tree().is(child, "nsubj"));
        return negated ^ DENYING.contains(clause.lemma(verb)) || withheld(clause, verb);
    }

    private static boolean withheld(Clause clause, int verb) {
        int head = clause.tree().head(verb);
        return clause.tree().is(verb, "xcomp") && head >= 0 && WITHHOLDING.contains(clause.lemma(head));
    }

    /** The verb's own words and where it was said, if that is told right after: "said in a statement". */
    public static List<TokenRange> all(Clause clause, int verb, ReportingWord word) {
        return List.of(words(clause, verb, word));
    }
}
