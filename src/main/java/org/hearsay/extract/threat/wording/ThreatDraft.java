package org.hearsay.extract.threat.wording;

import java.util.List;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Threat.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A threat by its words, before it is known whom they mean. Token indices count in the sentence.
 *
 * @param manner how it is told
 * @param cue the word that makes it a threat
 * @param actors heads of the phrases for who would act; empty where the speaker would, or nobody is told
 * @param victims heads of the phrases for who is told to suffer it; empty where that follows from elsewhere
 * @param condition null where there is none
 * @param conditionDoers heads of the phrases for who would bring the condition about
 * @param consequence what is threatened
 * @param consequenceHead its head
 */
public record ThreatDraft(
        Sentence sentence,
        Manner manner,
        int cue,
        List<Integer> actors,
        List<Integer> victims,
        @Nullable TokenRange condition,
        List<Integer> conditionDoers,
        TokenRange consequence,
        int consequenceHead,
        Measure measure) {
    /** How a threat is told. */
    public enum Manner {
        /** as a threat: "threatened to", "vowed to", "warned of" */
        EXPLICIT,
        /** as an act that someone would do on a condition */
        CONDITIONAL,
        /** as what would come of another's act */
        IMPLIED
    }

    /** This, with those who are told to suffer it. */
    ThreatDraft against(List<Integer> told) {
        return new ThreatDraft(
                sentence, manner, cue, actors, told, condition, conditionDoers, consequence, consequenceHead, measure);
    }

    public ThreatDraft {
        actors = List.copyOf(actors);
        victims = List.copyOf(victims);
        conditionDoers = List.copyOf(conditionDoers);
    }
}
