package org.hearsay.extract.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.Conditions.Condition;
import org.hearsay.extract.threat.ThreatDraft.Manner;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> ISSUING = Set.of(
            "issue",
            "make",
            "reaffirm",
            "repeat",
            "renew",
            "reiterate",
            "voice",
            "deliver",
            "send",
            "utter",
            "post",
            "level");
    /** With these a threat is one only against somebody: people also vow to fight poverty. */
    private static final Set<String> AGAINST_SOMEBODY = Set.of(
            "fight", "attack", "destroy", "kill", "crush", "target", "hit", "strike", "storm", "burn", "seize", "bomb",
            "wipe", "blow");

    private final ThreatWords words;
    private final Actors actors;
    private final Conditions conditions;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Dependencies tree;

    ExplicitThreats(ThreatWords words, Actors actors, Conditions conditions, Sentence sentence) {
        this.words = words;
        this.actors = actors;
        this.conditions = conditions;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.tree = sentence.dependencies();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (grammar.isVerb(i) && !grammar.isNegated(i) && !tree.is(i, "amod")) {
                verb(i).ifPresent(found::add);
            } else if (grammar.lemma(i).equals("threat")) {
                noun(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ThreatDraft> verb(int verb) {
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
        List<Integer> who = grammar.agents(verb);
        if (!passive && !actors.canAct(sentence, who)) {
            return Optional.empty();
        }
        Optional<Integer> infinitive = infinitive(verb);
        if (infinitive.isPresent()) {
            return Optional.of(act(verb, who, infinitive.get()));
        }
        List<Integer> objects = grammar.objects(verb);
        Optional<Integer> means = grammar.obliques(verb, "with").stream().findFirst();
        if (means.isPresent()) {
            return Optional.of(blow(verb, who, objects, means.get()));
        }
        Optional<Integer> clause = tree.child(verb, "ccomp");
        if (clause.isPresent()) {
            return Optional.of(clause(verb, who, clause.get()));
        }
        return objects.stream()
                .filter(object -> !passive && isBlow(object))
                .findFirst()
                .map(object -> blow(verb, who, List.of(), object));
    }

    private Optional<Integer> infinitive(int verb) {
        return tree.children(verb, "xcomp", "ccomp", "advcl").stream()
                .filter(grammar::hasTo)
                .findFirst();
    }

    /** "vowed to", where what is vowed does harm. */
    private Optional<ThreatDraft> vow(int verb) {
        List<Integer> who = grammar.agents(verb);
        if (!actors.canAct(sentence, who) || grammar.isPassive(verb)) {
            return Optional.empty();
        }
        Optional<ThreatDraft> done = infinitive(verb)
                .filter(act -> !grammar.isNegated(act) && isHostile(act))
                .map(act -> act(verb, who, act));
        return done.or(() -> grammar.objects(verb).stream()
                .filter(object -> Set.of("retaliation", "revenge", "reprisal", "vengeance")
                        .contains(grammar.lemma(object)))
                .findFirst()
                .map(object -> blow(verb, who, List.of(), object)));
    }

    private boolean isHostile(int verb) {
        if (words.defiance(grammar, verb).isPresent() && isAgainstSomebody(verb)) {
            return true;
        }
        Optional<Measure> measure = words.act(grammar, verb);
        boolean conditional = conditions.of(verb).isPresent();
        return measure.isPresent()
                && isAgainstSomebody(verb)
                && (conditional || measure.get() == Measure.FORCE || measure.get() == Measure.LEGAL_ACTION);
    }

    private boolean isAgainstSomebody(int verb) {
        List<Integer> objects = tree.children(verb, "obj");
        return !AGAINST_SOMEBODY.contains(grammar.lemma(verb)) || objects.isEmpty() || actors.canAct(sentence, objects);
    }

    private Optional<ThreatDraft> warn(int verb) {
        List<Integer> who = grammar.agents(verb);
        if (!actors.canAct(sentence, who)) {
            return Optional.empty();
        }
        return grammar.obliques(verb, "of", "about").stream()
                .filter(this::isOwnBlow)
                .findFirst()
                .map(noun -> blow(verb, who, grammar.objects(verb), noun));
    }

    /** What the warner can only mean to do himself; attacks and wars are also warned of by those who fear them. */
    private boolean isOwnBlow(int noun) {
        Optional<Measure> measure = words.noun("blow", grammar.lemma(noun));
        return measure.isPresent()
                && (measure.get() == Measure.SANCTIONS
                        || measure.get() == Measure.UNSPECIFIED
                        || conditions.of(noun).isPresent());
    }

    /** "said they would boycott": what is a threat when merely announced, of the speaker's own doing. */
    private Optional<ThreatDraft> announced(int verb) {
        List<Integer> who = grammar.agents(verb);
        return tree.children(verb, "ccomp", "xcomp", "parataxis").stream()
                .filter(act -> grammar.hasAuxiliary(act, Modals.WILL) && !grammar.isNegated(act))
                .filter(act -> words.defiance(grammar, act).isPresent() && isAgainstSomebody(act))
                .filter(act -> actors.canAct(sentence, who) && isSame(who, grammar.agents(act)))
                .findFirst()
                .map(act -> act(verb, who, act));
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
                                .anyMatch(other -> actors.meant(sentence, one).stream()
                                        .anyMatch(actors.meant(sentence, other)::contains)));
    }

    /** "X's threat of sanctions", "repeated its threat to leave". */
    private Optional<ThreatDraft> noun(int noun) {
        List<Integer> who = owners(noun);
        if (!actors.canAct(sentence, who) || grammar.isNegated(noun)) {
            return Optional.empty();
        }
        Optional<Integer> act = tree.children(noun, "acl", "xcomp").stream()
                .filter(grammar::hasTo)
                .findFirst();
        if (act.isPresent()) {
            return Optional.of(act(noun, who, act.get()));
        }
        return grammar.obliques(noun, "of").stream()
                .filter(this::isBlow)
                .findFirst()
                .map(blow -> blow(noun, who, List.of(), blow));
    }

    private List<Integer> owners(int noun) {
        List<Integer> own = new ArrayList<>(tree.children(noun, "nmod:poss"));
        tree.children(noun, "compound", "amod").stream()
                .filter(part -> !actors.meant(sentence, part).isEmpty())
                .forEach(own::add);
        int verb = tree.head(noun);
        if (own.isEmpty() && verb >= 0 && ISSUING.contains(grammar.lemma(verb))) {
            own.addAll(grammar.agents(verb));
        }
        return own;
    }

    private boolean isBlow(int noun) {
        return words.noun("blow", grammar.lemma(noun)).isPresent()
                || words.noun("outcome", grammar.lemma(noun)).isPresent();
    }

    private ThreatDraft act(int cue, List<Integer> who, int verb) {
        Condition condition = conditions.of(verb).orElse(null);
        return draft(
                cue,
                who,
                grammar.isPassive(cue) ? grammar.objects(cue) : List.of(),
                condition,
                ClauseWords.predicate(grammar, verb, condition),
                verb,
                words.act(grammar, verb).or(() -> words.defiance(grammar, verb)).orElse(Measure.UNSPECIFIED));
    }

    private ThreatDraft blow(int cue, List<Integer> who, List<Integer> victims, int noun) {
        Condition condition = conditions.of(noun).orElse(null);
        return draft(
                cue,
                who,
                victims,
                condition,
                ClauseWords.phrase(grammar, noun, condition),
                noun,
                words.noun("blow", grammar.lemma(noun)).orElse(Measure.UNSPECIFIED));
    }

    private ThreatDraft clause(int cue, List<Integer> who, int verb) {
        Condition condition = conditions.of(verb).orElse(null);
        return draft(
                cue,
                who,
                List.of(),
                condition,
                ClauseWords.clause(grammar, verb, condition),
                verb,
                words.act(grammar, verb).orElse(Measure.UNSPECIFIED));
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
                condition == null ? List.of() : Conditions.doers(grammar, condition),
                consequence,
                head,
                measure);
    }
}
