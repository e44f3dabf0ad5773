package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;

/**
 * Demands with what follows if they are not met: "told them to leave or face attack", "gave it a week to pay, failing which it would
 * sue", "either they go or we strike". The demand stands as the condition. Read by the order of words, since parsers break there.
 */
final class Ultimatums {
    private static final Set<String> ORDERING = Set.of(
            "tell",
            "warn",
            "order",
            "instruct",
            "command",
            "give",
            "demand",
            "issue",
            "direct",
            "threaten",
            "urge",
            "ask",
            "call",
            "set",
            "present",
            "force");

    /** What the one to suffer does; the blow is its object. */
    private static final Set<String> ENDURING =
            Set.of("face", "risk", "suffer", "meet", "lose", "pay", "expect", "forfeit", "die", "see", "bear");

    private static final Set<String> CHOOSING = Set.of("whether", "choose", "choice", "between", "decide", "decision");

    private final Drafting drafting;
    private final Grammar grammar;
    private final Dependencies tree;
    private final int size;

    Ultimatums(Drafting drafting) {
        this.drafting = drafting;
        this.grammar = drafting.grammar();
        this.tree = drafting.tree();
        this.size = drafting.sentence().size();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 1; i < size - 1; i++) {
            int after = afterAlternative(i);
            if (after > 0 && !isChoice(i)) {
                int alternative = i;
                ordered(alternative, after)
                        .or(() -> either(alternative, after))
                        .or(() -> obliged(alternative, after))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The token after "or", "or else", "failing which", or -1. */
    private int afterAlternative(int i) {
        String next = grammar.word(i + 1);
        return switch (grammar.word(i)) {
            case "or" -> next.equals("else") ? i + 2 : i + 1;
            case "failing" -> next.equals("which") ? i + 2 : -1;
            default -> -1;
        };
    }

    private boolean isChoice(int alternative) {
        return IntStream.range(Math.max(0, alternative - 15), alternative)
                .anyMatch(i -> CHOOSING.contains(grammar.lemma(i)));
    }

    /** "X told Y to do A or face B". */
    private Optional<ThreatDraft> ordered(int alternative, int after) {
        int order = before(alternative, i -> grammar.isVerb(i) && ORDERING.contains(grammar.lemma(i)));
        int blow = blow(after);
        List<Integer> who = order < 0 ? List.of() : grammar.agents(order);
        if (blow < 0 || !drafting.canAct(who)) {
            return Optional.empty();
        }
        int demand = demand(order, alternative);
        return demand < 0
                ? Optional.empty()
                : Optional.of(draft(
                        Manner.EXPLICIT, order, who, told(order, demand), range(demand, alternative), blow, blow));
    }

    /** The first word of what is demanded: after "to" or a colon, or the clause of "that"; -1 where nothing is. */
    private int demand(int order, int alternative) {
        for (int i = order + 1; i < alternative - 1; i++) {
            boolean verbNext = grammar.token(i + 1).pos().matches("VB|VBP");
            if (grammar.word(i).equals("to") && verbNext
                    || grammar.word(i).equals(":")
                    || grammar.word(i).equals("that")) {
                return i + 1;
            }
        }
        return -1;
    }

    private List<Integer> told(int order, int demand) {
        List<Integer> told = new ArrayList<>(
                grammar.isPassive(order) ? grammar.objects(order) : tree.children(order, "obj", "iobj"));
        told.addAll(grammar.obliques(order, "to", "on"));
        told.removeIf(head -> head >= demand || !drafting.actors().canAct(drafting.sentence(), head));
        return told;
    }

    /** "Either the police bring in the owners or we close the mills". */
    private Optional<ThreatDraft> either(int alternative, int after) {
        int either = before(alternative, i -> grammar.word(i).equals("either"));
        int verb = IntStream.range(after, Math.min(size, after + 4))
                .filter(grammar::isVerb)
                .filter(i -> !tree.relation(i).startsWith("aux"))
                .findFirst()
                .orElse(-1);
        boolean act = either >= 0
                && verb > after
                && drafting.words().act(grammar, verb).isPresent()
                && grammar.token(after).isNominal();
        return act
                ? Optional.of(draft(
                        Manner.CONDITIONAL,
                        verb,
                        List.of(after),
                        List.of(),
                        range(either + 1, alternative),
                        after,
                        verb))
                : Optional.empty();
    }

    /** "they must leave or face attack": the one who says so threatens. */
    private Optional<ThreatDraft> obliged(int alternative, int after) {
        int modal = before(alternative, i -> Set.of("must", "until").contains(grammar.word(i)));
        int blow = blow(after);
        if (modal < 0 || blow < 0) {
            return Optional.empty();
        }
        int verb = tree.is(modal, "aux") ? tree.head(modal) : grammar.verbAbove(modal);
        return verb < 0 || grammar.agents(verb).isEmpty()
                ? Optional.empty()
                : Optional.of(draft(
                        Manner.CONDITIONAL,
                        blow,
                        List.of(),
                        grammar.agents(verb),
                        range(Math.max(modal + 1, Math.min(verb, alternative - 1)), alternative),
                        blow,
                        blow));
    }

    private int before(int token, IntPredicate wanted) {
        for (int i = token - 1; i >= 0; i--) {
            if (wanted.test(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The verb of what follows otherwise: one of enduring, a passive, or an act that does harm; -1 for anything else. */
    private int blow(int after) {
        boolean passive = false;
        for (int i = after; i < Math.min(size, after + 5); i++) {
            boolean harm = ENDURING.contains(grammar.lemma(i))
                    || drafting.words().act(grammar, i).isPresent();
            boolean verbal = grammar.token(i).pos().matches("VB|VBP|NN") && (i == after || harm);
            if (passive && grammar.token(i).pos().equals("VBN") || verbal && harm) {
                return i;
            }
            passive |= grammar.lemma(i).equals("be");
            if (!grammar.token(i).pos().matches("PRP|MD|RB|VB|DT|NN.*")) {
                return -1;
            }
        }
        return -1;
    }

    private TokenRange range(int begin, int end) {
        int last = Math.max(end, begin + 1);
        while (last - 1 > begin && grammar.token(last - 1).pos().matches("[,:]|``|''")) {
            last--;
        }
        return new TokenRange(drafting.sentence().index(), begin, last);
    }

    private ThreatDraft draft(
            Manner manner, int cue, List<Integer> who, List<Integer> victims, TokenRange demand, int begin, int head) {
        TokenRange consequence = consequence(begin, head);
        Measure measure = IntStream.range(begin, consequence.end())
                .boxed()
                .flatMap(i -> drafting.words().noun("blow", grammar.lemma(i)).stream())
                .findFirst()
                .or(() -> drafting.words().act(grammar, head))
                .orElse(Measure.UNSPECIFIED);
        return new ThreatDraft(
                drafting.sentence(), manner, cue, who, victims, demand, List.of(), consequence, head, measure);
    }

    /** To the end of the clause: a mark, a condition of its own, or what is told about the telling. */
    private TokenRange consequence(int begin, int head) {
        int end = head + 1;
        while (end < size
                && !grammar.token(end).pos().matches("[.:]|''|-[LR]RB-")
                && !(grammar.token(end).pos().equals(",") && endsAt(end))
                && !Set.of("if", "unless").contains(grammar.word(end))) {
            end++;
        }
        return new TokenRange(drafting.sentence().index(), begin, end);
    }

    private boolean endsAt(int comma) {
        return Telling.follows(grammar, comma + 1)
                || comma + 1 < size && grammar.token(comma + 1).pos().matches("VBG|W.*|CC|''");
    }
}
