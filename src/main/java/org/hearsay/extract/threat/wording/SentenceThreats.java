package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;

/** All threats that one sentence tells, each once. */
public final class SentenceThreats {
    private SentenceThreats() {}

    public static List<ThreatDraft> find(ThreatWords words, Actors actors, Sentence sentence) {
        Drafting drafting = new Drafting(words, actors, new Conditions(sentence), sentence);
        List<ThreatDraft> inner = new ArrayList<>(new ConditionalThreats(drafting).find());
        inner.addAll(new ImpliedThreats(drafting).find());
        List<ThreatDraft> found = new ArrayList<>();
        for (ThreatDraft draft : told(drafting)) {
            add(
                    found,
                    inner.stream()
                            .filter(other -> draft.condition() == null && overlap(draft, other))
                            .findFirst()
                            .map(other -> toldAs(draft, other))
                            .orElse(draft));
        }
        inner.forEach(draft -> add(found, draft));
        return found;
    }

    /** Those told as threats; an "ultimatum" whose choice is spelled out is not one besides. */
    private static List<ThreatDraft> told(Drafting drafting) {
        List<ThreatDraft> told = new ArrayList<>(new Ultimatums(drafting).find());
        boolean spelledOut = !told.isEmpty();
        told.addAll(new ExplicitThreats(drafting).find());
        new ThreatNouns(drafting)
                .find().stream()
                        .filter(draft -> !spelledOut || draft.cue() != draft.consequenceHead())
                        .forEach(told::add);
        return told;
    }

    private static void add(List<ThreatDraft> found, ThreatDraft draft) {
        if (found.stream().noneMatch(other -> overlap(other, draft) || isSameCondition(other, draft))) {
            found.add(draft);
        }
    }

    private static boolean overlap(ThreatDraft one, ThreatDraft other) {
        return one.consequence().overlaps(other.consequence());
    }

    /** Two ends of one condition, the second only drawn out of the first, are one threat. */
    private static boolean isSameCondition(ThreatDraft one, ThreatDraft other) {
        return one.condition() != null && one.condition().equals(other.condition());
    }

    /** "threatened that X would lead to Y": who threatens is told by the outer words, what and when by the inner. */
    private static ThreatDraft toldAs(ThreatDraft outer, ThreatDraft inner) {
        return new ThreatDraft(
                inner.sentence(),
                Manner.EXPLICIT,
                outer.cue(),
                outer.actors(),
                outer.victims().isEmpty() ? inner.victims() : outer.victims(),
                inner.condition(),
                inner.conditionDoers(),
                inner.consequence(),
                inner.consequenceHead(),
                inner.measure());
    }
}
