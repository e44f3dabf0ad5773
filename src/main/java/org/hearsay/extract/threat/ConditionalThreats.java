package org.hearsay.extract.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.Conditions.Condition;
import org.hearsay.extract.threat.ThreatDraft.Manner;

/** Acts that do harm and that someone would do if another does something: "will respond decisively if", "would face sanctions unless". */
final class ConditionalThreats {
    /** Verbs whose subject is the one to suffer; they want a blow as object. */
    private static final Set<String> SUFFERING = Set.of("face", "pay", "suffer", "incur", "risk", "meet", "bear");

    private static final Set<String> BEING =
            Set.of("be", "follow", "come", "bring", "mean", "result", "await", "have", "see", "trigger");

    /** Conditions that a promise hangs on and not a threat. */
    private static final Set<String> HARMLESS =
            Set.of("elect", "re-elect", "reelect", "ask", "need", "want", "invite", "win", "get", "hold");

    private final ThreatWords words;
    private final Actors actors;
    private final Conditions conditions;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Dependencies tree;

    ConditionalThreats(ThreatWords words, Actors actors, Conditions conditions, Sentence sentence) {
        this.words = words;
        this.actors = actors;
        this.conditions = conditions;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.tree = sentence.dependencies();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        if (conditions.all().isEmpty()) {
            return found;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (grammar.isVerb(i) && !grammar.isNegated(i) && Modals.looksAhead(grammar, i)) {
                int verb = i;
                conditions
                        .of(i)
                        .filter(this::canProvoke)
                        .flatMap(on -> at(verb, on))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** A condition that someone brings about, and not merely "if elected". */
    private boolean canProvoke(Condition condition) {
        int head = condition.head();
        return !HARMLESS.contains(grammar.lemma(head));
    }

    private Optional<ThreatDraft> at(int verb, Condition condition) {
        List<Integer> who = grammar.agents(verb);
        if (SUFFERING.contains(grammar.lemma(verb))) {
            return blow(verb).map(measure -> draft(verb, List.of(), who, condition, measure));
        }
        if (BEING.contains(grammar.lemma(verb))) {
            return blow(verb).map(measure -> draft(verb, List.of(), List.of(), condition, measure));
        }
        Optional<Measure> measure = words.act(grammar, verb);
        boolean own = grammar.isPassive(verb) || actors.canAct(sentence, who) || isToldOfItself(who, verb);

        return measure.isPresent() && own && isOfAnother(who, condition)
                ? Optional.of(draft(verb, who, List.of(), condition, measure.get()))
                : Optional.empty();
    }

    /** "announced that it will": a body, not the weather. */
    private boolean isToldOfItself(List<Integer> who, int verb) {
        int above = tree.head(verb);
        return !who.isEmpty()
                && grammar.word(who.get(0)).equals("it")
                && above >= 0
                && Telling.is(grammar, above)
                && actors.canAct(sentence, grammar.agents(above));
    }

    /** A threat answers another's act: "if they go, they will leave us" is none. */
    private boolean isOfAnother(List<Integer> who, Condition condition) {
        List<Integer> doers = Conditions.doers(grammar, condition);
        return who.isEmpty()
                || doers.isEmpty()
                || doers.stream().noneMatch(doer -> who.stream().anyMatch(one -> isSame(one, doer)));
    }

    private boolean isSame(int one, int other) {
        return grammar.word(one).equals(grammar.word(other))
                || actors.meant(sentence, one).stream().anyMatch(actors.meant(sentence, other)::contains);
    }

    private Optional<Measure> blow(int verb) {
        List<Integer> nouns = new ArrayList<>(tree.children(verb, "obj", "nsubj"));
        nouns.addAll(grammar.obliques(verb, "with", "in"));
        return nouns.stream()
                .flatMap(noun -> words.noun("blow", grammar.lemma(noun)).stream())
                .findFirst();
    }

    private ThreatDraft draft(
            int verb, List<Integer> who, List<Integer> victims, Condition condition, Measure measure) {
        return new ThreatDraft(
                sentence,
                Manner.CONDITIONAL,
                verb,
                who,
                victims,
                condition.words(),
                Conditions.doers(grammar, condition),
                ClauseWords.clause(grammar, verb, condition),
                verb,
                measure);
    }
}
