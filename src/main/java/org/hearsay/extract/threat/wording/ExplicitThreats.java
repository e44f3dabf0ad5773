package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;

/** Threats that are told as such: "threatened to", "vowed to", "warned of", "X's threat of". */
final class ExplicitThreats {
    private static final Set<String> VOWS = Set.of("vow", "swear", "pledge", "promise", "threaten");
    private static final Set<String> WARNINGS = Set.of("warn", "caution");
    private static final Set<String> ANNOUNCEMENTS = Set.of(
            "say",
            "announce",
            "declare",
            "tell",
            "claim",
            "state",
            "vow",
            "pledge",
            "promise",
            "swear",
            "warn",
            "insist",
            "write");
    /** With these a threat is one only against somebody: people also vow to fight poverty. */
    private static final Set<String> AGAINST_SOMEBODY = Set.of(
            "fight", "attack", "destroy", "kill", "crush", "target", "hit", "strike", "storm", "burn", "seize", "bomb",
            "wipe", "blow");

    private static final Set<String> DENYING = Set.of("deny", "reject", "refuse", "decline", "refute", "avoid", "stop");

    private final Drafting drafting;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Dependencies tree;

    ExplicitThreats(Drafting drafting) {
        this.drafting = drafting;
        this.sentence = drafting.sentence();
        this.grammar = drafting.grammar();
        this.tree = drafting.tree();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (grammar.isVerb(i) && !tree.is(i, "amod") && !isDenied(i)) {
                (grammar.lemma(i).equals("rule") ? notRuledOut(i) : verb(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "denied that it had threatened", "refused to threaten". */
    private boolean isDenied(int verb) {
        int above = tree.head(verb);
        return above >= 0
                && (tree.is(verb, "ccomp") || tree.is(verb, "xcomp"))
                && DENYING.contains(grammar.lemma(above))
                && !grammar.lemma(verb).equals("rule");
    }

    /** "has not ruled out the use of force": a power keeps it in hand. */
    private Optional<ThreatDraft> notRuledOut(int verb) {
        int above = tree.head(verb);
        boolean kept = grammar.isNegated(verb)
                || above >= 0 && DENYING.contains(grammar.lemma(above)) && tree.is(verb, "xcomp");
        List<Integer> who = grammar.agents(verb);
        boolean power = who.stream()
                .anyMatch(head -> !drafting.actors().meant(sentence, head).isEmpty());
        return !kept || !power
                ? Optional.empty()
                : grammar.objects(verb).stream()
                        .filter(this::isOfForce)
                        .findFirst()
                        .map(object -> drafting.blow(verb, who, List.of(), object));
    }

    /** "force", "the use of force", "military action". */
    private boolean isOfForce(int noun) {
        boolean force = drafting.words()
                .noun("blow", grammar.lemma(noun))
                .filter(Measure.FORCE::equals)
                .isPresent();
        boolean military = tree.children(noun, "amod", "compound").stream()
                .anyMatch(part -> Set.of("military", "armed").contains(grammar.lemma(part)));
        return force
                || military
                || grammar.lemma(noun).equals("use")
                        && grammar.obliques(noun, "of").stream().anyMatch(this::isOfForce);
    }

    private Optional<ThreatDraft> verb(int verb) {
        if (grammar.isNegated(verb)) {
            return Optional.empty();
        }
        String lemma = grammar.lemma(verb);
        if (lemma.equals("threaten")) {
            return threaten(verb);
        }
        if (VOWS.contains(lemma)) {
            return vow(verb).or(() -> announced(verb));
        }
        return WARNINGS.contains(lemma)
                ? warn(verb).or(() -> announced(verb))
                : ANNOUNCEMENTS.contains(lemma) ? announced(verb) : Optional.empty();
    }

    private Optional<ThreatDraft> threaten(int verb) {
        boolean passive = grammar.isPassive(verb);
        boolean auxiliary = tree.is(verb, "aux") && tree.head(verb) >= 0;
        List<Integer> who = grammar.agents(auxiliary ? tree.head(verb) : verb);
        Optional<Integer> infinitive = auxiliary ? Optional.of(tree.head(verb)) : infinitive(verb);
        if (!passive && !drafting.canAct(who) && !isDeed(who, verb, infinitive)) {
            return Optional.empty();
        }

        return infinitive.map(act -> drafting.act(verb, who, act)).or(() -> threatenWith(verb, who, passive));
    }

    /** "threatened him with war", "threatened that he would", "threatened war". */
    private Optional<ThreatDraft> threatenWith(int verb, List<Integer> who, boolean passive) {
        List<Integer> objects = grammar.objects(verb);
        Optional<Integer> means = grammar.obliques(verb, "with").stream().findFirst();
        if (means.isPresent()) {
            return Optional.of(drafting.blow(verb, who, objects, means.get()));
        }
        Optional<Integer> clause = tree.child(verb, "ccomp").or(() -> clauseBefore(verb));
        if (clause.isPresent()) {
            return Optional.of(drafting.clause(verb, who, clause.get()));
        }
        return objects.stream()
                .filter(object -> !passive && drafting.isBlow(object))
                .findFirst()
                .map(object -> drafting.blow(verb, who, List.of(), object));
    }

    /** "The talks would end, X threatened": the parser may hang the telling on what is told. */
    private Optional<Integer> clauseBefore(int verb) {
        int above = tree.head(verb);
        boolean told = tree.is(verb, "parataxis")
                && above >= 0
                && above < verb
                && grammar.hasAuxiliary(above, Modals.WILL)
                && tree.child(verb, "nsubj").isPresent();
        return told ? Optional.of(above) : Optional.empty();
    }

    /** What is threatened tells that a body threatens and not a storm: to sue, legal action. */
    private boolean isDeed(List<Integer> who, int verb, Optional<Integer> infinitive) {
        boolean deed = infinitive
                .map(act -> drafting.words().act(grammar, act).isPresent())
                .orElseGet(() -> grammar.objects(verb).stream().anyMatch(drafting::isBlow)
                        || grammar.obliques(verb, "with").stream().anyMatch(drafting::isBlow));
        return deed
                && !who.isEmpty()
                && who.stream().noneMatch(head -> drafting.actors().isAbstract(sentence, head));
    }

    /** Also one that the tagger took for a noun: "threatened to blockade the harbour". */
    private Optional<Integer> infinitive(int verb) {
        Optional<Integer> act = tree.children(verb, "xcomp", "ccomp", "advcl").stream()
                .filter(grammar::hasTo)
                .findFirst();
        return act.or(() -> grammar.obliques(verb, "to").stream()
                .filter(noun -> grammar.token(noun).pos().equals("NN"))
                .filter(noun -> drafting.words().act(grammar, noun).isPresent() || takesObject(verb, noun))
                .findFirst());
    }

    /** "threatened to slap a levy": right after "to", and before the article of an object. */
    private boolean takesObject(int verb, int noun) {
        return noun == verb + 2
                && noun + 1 < sentence.size()
                && grammar.token(noun + 1).pos().matches("DT|PRP\\$?|CD");
    }

    /** "vowed to", where what is vowed does harm. */
    private Optional<ThreatDraft> vow(int verb) {
        List<Integer> who = grammar.agents(verb);
        if (!drafting.canAct(who) || grammar.isPassive(verb)) {
            return Optional.empty();
        }
        Optional<ThreatDraft> done = infinitive(verb)
                .filter(act -> !grammar.isNegated(act) && isHostile(act))
                .map(act -> drafting.act(verb, who, act));
        return done.or(() -> grammar.objects(verb).stream()
                .filter(object -> Set.of("retaliation", "revenge", "reprisal", "vengeance")
                        .contains(grammar.lemma(object)))
                .findFirst()
                .map(object -> drafting.blow(verb, who, List.of(), object)));
    }

    private boolean isHostile(int verb) {
        if (drafting.words().defiance(grammar, verb).isPresent() && isAgainstSomebody(verb)) {
            return true;
        }
        Optional<Measure> measure = drafting.words().act(grammar, verb);
        boolean conditional = drafting.conditions().of(verb).isPresent();
        return measure.isPresent()
                && isAgainstSomebody(verb)
                && (conditional || measure.get() == Measure.FORCE || measure.get() == Measure.LEGAL_ACTION);
    }

    private boolean isAgainstSomebody(int verb) {
        List<Integer> objects = tree.children(verb, "obj");
        return !AGAINST_SOMEBODY.contains(grammar.lemma(verb)) || objects.isEmpty() || drafting.canAct(objects);
    }

    private Optional<ThreatDraft> warn(int verb) {
        List<Integer> who = grammar.agents(verb);
        if (!drafting.canAct(who)) {
            return Optional.empty();
        }
        return grammar.obliques(verb, "of", "about").stream()
                .filter(drafting::isOwnBlow)
                .filter(noun -> !isForecast(who, noun))
                .findFirst()
                .map(noun -> drafting.blow(verb, who, grammar.objects(verb), noun));
    }

    /** "Doctors warned of consequences for patients": neither a power that warns nor its own doing. */
    private boolean isForecast(List<Integer> who, int noun) {
        boolean known = who.stream()
                .anyMatch(head -> !grammar.token(head).pos().startsWith("NN")
                        || !drafting.actors().meant(sentence, head).isEmpty());
        boolean forOthers = grammar.obliques(noun, "for").stream()
                .anyMatch(head -> drafting.actors().meant(sentence, head).isEmpty());
        boolean conditional = drafting.conditions().of(noun).isPresent();
        return !conditional && (!known || forOthers);
    }

    /** "said they would boycott": what is a threat when merely announced, of the speaker's own doing. */
    private Optional<ThreatDraft> announced(int verb) {
        List<Integer> who = grammar.agents(verb);
        return tree.children(verb, "ccomp", "xcomp", "parataxis").stream()
                .filter(act -> grammar.hasAuxiliary(act, Modals.WILL) && !grammar.isNegated(act))
                .filter(act -> isAnnouncedBlow(verb, act) && isAgainstSomebody(act))
                .filter(act -> drafting.canAct(who) && isSame(who, grammar.agents(act)))
                .findFirst()
                .map(act -> drafting.act(verb, who, act));
    }

    /** Who warns of his own act threatens with it, whatever it is. */
    private boolean isAnnouncedBlow(int cue, int act) {
        return drafting.words().defiance(grammar, act).isPresent()
                || (WARNINGS.contains(grammar.lemma(cue))
                        && drafting.words().act(grammar, act).isPresent());
    }

    private boolean isSame(List<Integer> who, List<Integer> doer) {
        if (doer.isEmpty() || who.isEmpty()) {
            return false;
        }
        boolean pronoun = grammar.token(doer.get(0)).pos().startsWith("PRP");
        return pronoun
                || doer.equals(who)
                || doer.stream()
                        .anyMatch(one -> who.stream()
                                .anyMatch(other -> drafting.actors().meant(sentence, one).stream()
                                        .anyMatch(drafting.actors().meant(sentence, other)::contains)));
    }
}
