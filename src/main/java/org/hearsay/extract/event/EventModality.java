package org.hearsay.extract.event;

import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.clause.Grammar;

/** Whether an event is told as done, as planned or as only supposed: from tense, modals, conditions, denials and the nouns above it. */
final class EventModality {
    private static final Set<String> SUPPOSING = Set.of("could", "might", "may", "can", "should", "must");
    private static final Set<String> COMING = Set.of("will", "'ll", "’ll", "shall", "wo");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "should");
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "expect",
            "schedule",
            "set",
            "agree",
            "prepare",
            "intend",
            "vow",
            "pledge",
            "promise",
            "decide",
            "aim",
            "go",
            "announce",
            "slate",
            "invite",
            "propose",
            "due",
            "ready");
    private static final Set<String> DOUBTING = Set.of(
            "deny",
            "fear",
            "threaten",
            "appear",
            "seem",
            "consider",
            "want",
            "urge",
            "demand",
            "refuse",
            "fail",
            "prevent",
            "avoid",
            "reject",
            "dismiss",
            "deter",
            "oppose",
            "poise",
            "warn",
            "hope",
            "allege",
            "accuse",
            "dissuade",
            "seek",
            "suggest",
            "try",
            "ask",
            "tell",
            "order",
            "undecided",
            "encourage",
            "discourage",
            "rule",
            "stop",
            "predict",
            "wish",
            "request");
    private static final Set<String> DOUBTFUL = Set.of(
            "possible",
            "potential",
            "alleged",
            "imminent",
            "hypothetical",
            "likely",
            "any",
            "no",
            "supposed",
            "further",
            "threatened",
            "feared",
            "would-be",
            "another",
            "future");
    private static final Set<String> COMING_UP =
            Set.of("upcoming", "planned", "scheduled", "next", "forthcoming", "proposed");
    private static final Set<String> NOUNS_OF_DOUBT = Set.of(
            "fear",
            "threat",
            "risk",
            "prospect",
            "possibility",
            "allegation",
            "claim",
            "danger",
            "chance",
            "likelihood",
            "denial",
            "event",
            "case",
            "specter",
            "spectre",
            "warning",
            "call",
            "demand");
    private static final Set<String> NOUNS_OF_PLAN =
            Set.of("plan", "intention", "preparation", "offer", "proposal", "invitation");

    private final Grammar grammar;
    private final Dependencies tree;

    private EventModality(Trigger trigger) {
        grammar = new Grammar(trigger.sentence());
        tree = trigger.sentence().dependencies();
    }

    static Modality of(Trigger trigger) {
        EventModality modality = new EventModality(trigger);
        int at = trigger.token();
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            Modality found = steps == 0 || modality.carriesOver(at) ? modality.at(at, trigger) : Modality.HAPPENED;
            if (found != Modality.HAPPENED) {
                return found;
            }
            if (modality.isWall(at)) {
                return Modality.HAPPENED;
            }
            at = tree(trigger).head(at);
        }
        return Modality.HAPPENED;
    }

    private static Dependencies tree(Trigger trigger) {
        return trigger.sentence().dependencies();
    }

    private boolean carriesOver(int token) {
        return grammar.isVerb(token) || grammar.token(token).pos().matches("NN.*|JJ.*");
    }

    /** A clause of its own: what stands above does not bear on whether the event is real, or it is asked for by name below. */
    private boolean isWall(int token) {
        return tree.relation(token).matches("root|parataxis|acl:relcl")
                || (tree.is(token, "advcl") && !CONDITIONS.contains(grammar.mark(token)) && !grammar.hasTo(token))
                || (tree.is(token, "obl") && !grammar.preposition(token).matches("of|to|from|about|against"));
    }

    private Modality at(int token, Trigger trigger) {
        if (grammar.isNegated(token) || CONDITIONS.contains(grammar.mark(token))) {
            return Modality.HYPOTHETICAL;
        }
        if (grammar.isVerb(token)) {
            return atVerb(token, trigger.token());
        }
        return atNoun(token, trigger.token());
    }

    private Modality atVerb(int verb, int trigger) {
        if (grammar.hasAuxiliary(verb, SUPPOSING)) {
            return Modality.HYPOTHETICAL;
        }
        if (grammar.hasAuxiliary(verb, Set.of("would", "'d"))) {
            return isReported(verb) ? Modality.PLANNED : Modality.HYPOTHETICAL;
        }
        if (grammar.hasAuxiliary(verb, COMING)) {
            return Modality.PLANNED;
        }
        String lemma = grammar.lemma(verb);
        if (lemma.equals("agree") && tree.is(trigger, "obj") && tree.head(trigger) == verb) {
            return Modality.HAPPENED; // "agreed a truce"
        }
        if (verb == trigger && isAppointed(verb)) {
            return Modality.PLANNED;
        }
        if (verb != trigger && DOUBTING.contains(lemma)) {
            return Modality.HYPOTHETICAL;
        }
        return verb != trigger && PLANNING.contains(lemma) && !isReportOfFact(verb)
                ? Modality.PLANNED
                : Modality.HAPPENED;
    }

    /** "is to meet on Thursday". */
    private boolean isAppointed(int verb) {
        int to = verb - 1;
        boolean after =
                to > 0 && grammar.word(to).equals("to") && grammar.word(to - 1).matches("is|are|was|were");
        return after && grammar.token(verb).pos().equals("VB");
    }

    /** "announced that it had left" tells of what is done. */
    private boolean isReportOfFact(int verb) {
        return grammar.lemma(verb).equals("announce")
                && tree.child(verb, "ccomp").isPresent();
    }

    /** "said that he would call": the future, seen from a past act of telling; without a condition it is a plan. */
    private boolean isReported(int verb) {
        boolean conditional =
                tree.children(verb, "advcl").stream().anyMatch(clause -> CONDITIONS.contains(grammar.mark(clause)));
        return tree.is(verb, "ccomp") && !conditional;
    }

    private Modality atNoun(int noun, int trigger) {
        for (int child : tree.children(noun, "amod", "det", "compound")) {
            if (DOUBTFUL.contains(grammar.word(child))) {
                return Modality.HYPOTHETICAL;
            }
            if (COMING_UP.contains(grammar.word(child))) {
                return Modality.PLANNED;
            }
        }
        if (noun != trigger && NOUNS_OF_DOUBT.contains(grammar.lemma(noun))) {
            return Modality.HYPOTHETICAL;
        }
        return noun != trigger && NOUNS_OF_PLAN.contains(grammar.lemma(noun)) ? Modality.PLANNED : Modality.HAPPENED;
    }
}
