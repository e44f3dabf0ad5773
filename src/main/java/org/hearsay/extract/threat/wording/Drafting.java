package org.hearsay.extract.threat.wording;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.wording.Conditions.Condition;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;
import org.jspecify.annotations.Nullable;

/** What the finders of one sentence share: its grammar, its conditions, and how a threat that is told as such is drafted. */
record Drafting(ThreatWords words, Actors actors, Conditions conditions, Sentence sentence) {
    Grammar grammar() {
        return new Grammar(sentence);
    }

    Dependencies tree() {
        return sentence.dependencies();
    }

    boolean canAct(List<Integer> heads) {
        return actors.canAct(sentence, heads);
    }

    boolean isBlow(int noun) {
        String lemma = grammar().lemma(noun);
        return words.noun("blow", lemma).isPresent()
                || words.noun("outcome", lemma).isPresent();
    }

    /** What the warner can only mean to do himself; attacks and wars are also warned of by those who fear them. */
    boolean isOwnBlow(int noun) {
        Optional<Measure> measure = words.noun("blow", grammar().lemma(noun));
        return measure.isPresent()
                && (measure.get() == Measure.SANCTIONS
                        || measure.get() == Measure.UNSPECIFIED
                        || conditions.of(noun).isPresent());
    }

    /** The threat to do what a verb says. */
    ThreatDraft act(int cue, List<Integer> who, int verb) {
        Condition condition = conditions.of(verb).orElse(null);
        List<Integer> victims = grammar().isPassive(cue) ? grammar().objects(cue) : List.of();
        return draft(
                cue, who, victims, condition, ClauseWords.predicate(grammar(), verb, condition), verb, measure(verb));
    }

    /** The threat with what a noun says. */
    ThreatDraft blow(int cue, List<Integer> who, List<Integer> victims, int noun) {
        Condition condition = conditions.of(noun).orElse(null);
        Measure measure = words.noun("blow", grammar().lemma(noun)).orElse(Measure.UNSPECIFIED);
        return draft(cue, who, victims, condition, ClauseWords.phrase(grammar(), noun, condition), noun, measure);
    }

    /** The threat that what a clause says will come. */
    ThreatDraft clause(int cue, List<Integer> who, int verb) {
        Condition condition = conditions.of(verb).orElse(null);
        return draft(
                cue, who, List.of(), condition, ClauseWords.clause(grammar(), verb, condition), verb, measure(verb));
    }

    private Measure measure(int verb) {
        return words.act(grammar(), verb)
                .or(() -> words.defiance(grammar(), verb))
                .orElse(Measure.UNSPECIFIED);
    }

    private ThreatDraft draft(
            int cue,
            List<Integer> who,
            List<Integer> victims,
            @Nullable Condition condition,
            TokenRange consequence,
            int head,
            Measure measure) {
        return new ThreatDraft(
                sentence,
                Manner.EXPLICIT,
                cue,
                who,
                victims,
                condition == null ? null : condition.words(),
                condition == null ? List.of() : Conditions.doers(grammar(), condition),
                consequence,
                head,
                measure);
    }
}
