package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.wording.Conditions.Condition;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;

/** Acts that do harm and that someone would do if another does something: "will respond decisively if", "would face sanctions unless". */
final class ConditionalThreats {
    /** Verbs whose subject is the one to suffer; they want a blow as object. */
    private static final Set<String> SUFFERING = Set.of("face", "pay", "suffer", "incur", "risk", "meet", "bear");

    /** What only a threatener makes others face or pay. */
    private static final Set<String> RECKONING = Set.of(
            "consequence",
            "price",
            "retaliation",
            "reprisal",
            "punishment",
            "repercussion",
            "revenge",
            "wrath",
            "reckoning");

    private static final Set<String> BEING =
            Set.of("be", "follow", "come", "bring", "mean", "result", "await", "have", "see", "trigger");

    /** Conditions that a promise hangs on and not a threat. */
    private static final Set<String> HARMLESS =
            Set.of("elect", "re-elect", "reelect", "ask", "need", "want", "invite", "win", "get", "hold");

    private final Drafting drafting;
    private final Actors actors;
    private final Conditions conditions;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Dependencies tree;

    ConditionalThreats(Drafting drafting) {
        this.drafting = drafting;
        this.actors = drafting.actors();
        this.conditions = drafting.conditions();
        this.sentence = drafting.sentence();
        this.grammar = drafting.grammar();
        this.tree = drafting.tree();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!grammar.isNegated(i) && (Modals.looksAhead(grammar, i) || follows(i))) {
                int head = i;
                Optional<Condition> condition = conditions.of(i).filter(this::canProvoke);
                condition.flatMap(on -> at(head, on)).or(() -> suffering(head)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "our measures follow if": the present tells what comes. */
    private boolean follows(int verb) {
        return grammar.token(verb).pos().matches("VBP|VBZ")
                && Set.of("follow", "await", "come").contains(grammar.lemma(verb))
                && tree.children(verb, "nsubj").stream()
                        .anyMatch(noun -> drafting.words()
                                .noun("blow", grammar.lemma(noun))
                                .isPresent());
    }

    /** "Iran will pay a heavy price": no condition, and yet what nobody says who does not mean to exact it. */
    private Optional<ThreatDraft> suffering(int verb) {
        List<Integer> who = grammar.agents(verb);
        boolean reckoning = SUFFERING.contains(grammar.lemma(verb))
                && !grammar.isPassive(verb)
                && grammar.hasAuxiliary(verb, Modals.WILL)
                && tree.children(verb, "obj").stream().anyMatch(noun -> RECKONING.contains(grammar.lemma(noun)))
                && actors.canAct(sentence, who);
        return reckoning
                ? Optional.of(draft(verb, List.of(), who, Optional.empty(), Measure.UNSPECIFIED))
                : Optional.empty();
    }

    /** A condition that someone brings about, and not merely "if elected". */
    private boolean canProvoke(Condition condition) {
        int head = condition.head();
        return !HARMLESS.contains(grammar.lemma(head));
    }

    private Optional<ThreatDraft> at(int verb, Condition condition) {
        List<Integer> who = grammar.agents(verb);
        if (SUFFERING.contains(grammar.lemma(verb))) {
            return blow(verb).map(measure -> draft(verb, List.of(), who, Optional.of(condition), measure));
        }
        if (BEING.contains(grammar.lemma(verb)) || !grammar.isVerb(verb)) {
            return blow(verb).map(measure -> draft(verb, List.of(), List.of(), Optional.of(condition), measure));
        }
        Optional<Measure> measure = drafting.words().act(grammar, verb).or(() -> steps(verb, condition));
        boolean own = grammar.isPassive(verb) || actors.canAct(sentence, who) || isToldOfItself(who, verb);

        return measure.isPresent() && own && isOfAnother(who, condition)
                ? Optional.of(draft(verb, who, List.of(), Optional.of(condition), measure.get()))
                : Optional.empty();
    }

    /** "will take steps if Mali does": they are against whoever is named as doing it. */
    private Optional<Measure> steps(int verb, Condition condition) {
        boolean taken = grammar.lemma(verb).equals("take")
                && tree.children(verb, "obj").stream()
                        .anyMatch(noun -> Set.of("step", "measure", "action", "countermeasure")
                                .contains(grammar.lemma(noun)));
        boolean named = Conditions.doers(grammar, condition).stream()
                .anyMatch(doer -> !actors.meant(sentence, doer).isEmpty());
        return taken && named ? Optional.of(Measure.UNSPECIFIED) : Optional.empty();
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
                || doers.stream()
                        .noneMatch(doer -> who.stream().anyMatch(one -> isSame(one, doer) && !isOther(doer, one)));
    }

    /** "Mali could cut off gas to the union should it adopt": a pronoun means whom the act is upon as well as who acts. */
    private boolean isOther(int doer, int actor) {
        return grammar.word(doer).matches("it|they")
                && IntStream.range(actor + 1, doer)
                        .filter(between -> grammar.token(between).isProper())
                        .anyMatch(between -> actors.meant(sentence, between).stream()
                                .anyMatch(
                                        meant -> !actors.meant(sentence, actor).contains(meant)));
    }

    private boolean isSame(int one, int other) {
        return grammar.word(one).equals(grammar.word(other))
                || actors.meant(sentence, one).stream().anyMatch(actors.meant(sentence, other)::contains);
    }

    private Optional<Measure> blow(int verb) {
        List<Integer> nouns = new ArrayList<>(tree.children(verb, "obj", "nsubj"));
        nouns.addAll(grammar.obliques(verb, "with", "in"));
        return nouns.stream()
                .flatMap(noun -> drafting.words().noun("blow", grammar.lemma(noun)).stream())
                .findFirst();
    }

    private ThreatDraft draft(
            int verb, List<Integer> who, List<Integer> victims, Optional<Condition> condition, Measure measure) {
        return new ThreatDraft(
                sentence,
                Manner.CONDITIONAL,
                verb,
                who,
                victims,
                condition.map(Condition::words).orElse(null),
                condition.map(on -> Conditions.doers(grammar, on)).orElse(List.of()),
                ClauseWords.clause(grammar, verb, condition.orElse(null)),
                verb,
                measure);
    }
}
