package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.clause.Grammar;

/** Threats that a noun tells of: "X's threat of sanctions", "repeated its threat to leave", "issued an ultimatum". */
final class ThreatNouns {
    private static final Set<String> NOUNS = Set.of("threat", "warning", "ultimatum");
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
            "level",
            "give",
            "present",
            "set");

    private final Drafting drafting;
    private final Grammar grammar;
    private final Dependencies tree;

    ThreatNouns(Drafting drafting) {
        this.drafting = drafting;
        this.grammar = drafting.grammar();
        this.tree = drafting.tree();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 0; i < drafting.sentence().size(); i++) {
            if (NOUNS.contains(grammar.lemma(i)) && grammar.token(i).pos().startsWith("NN") && !grammar.isNegated(i)) {
                at(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ThreatDraft> at(int noun) {
        List<Integer> who = owners(noun);
        if (!drafting.canAct(who)) {
            return Optional.empty();
        }
        return switch (grammar.lemma(noun)) {
            case "ultimatum" ->
                isIssued(noun) ? Optional.of(drafting.blow(noun, who, List.of(), noun)) : Optional.empty();
            case "warning" -> of(noun, who, true);
            default -> act(noun, who).or(() -> of(noun, who, false));
        };
    }

    private Optional<ThreatDraft> act(int noun, List<Integer> who) {
        List<Integer> acts = new ArrayList<>(tree.children(noun, "acl", "xcomp"));
        if (isIssued(noun)) {
            acts.addAll(tree.children(tree.head(noun), "xcomp"));
        }
        return acts.stream().filter(grammar::hasTo).findFirst().map(act -> drafting.act(noun, who, act));
    }

    private Optional<ThreatDraft> of(int noun, List<Integer> who, boolean own) {
        return grammar.obliques(noun, "of").stream()
                .filter(blow -> own ? drafting.isOwnBlow(blow) : drafting.isBlow(blow))
                .findFirst()
                .map(blow -> drafting.blow(noun, who, List.of(), blow));
    }

    private List<Integer> owners(int noun) {
        List<Integer> own = new ArrayList<>(tree.children(noun, "nmod:poss"));
        tree.children(noun, "compound", "amod").stream()
                .filter(part ->
                        !drafting.actors().meant(drafting.sentence(), part).isEmpty())
                .forEach(own::add);
        if (own.isEmpty() && isIssued(noun)) {
            own.addAll(grammar.agents(tree.head(noun)));
        }
        return own;
    }

    private boolean isIssued(int noun) {
        int verb = tree.head(noun);
        return verb >= 0 && tree.is(noun, "obj") && ISSUING.contains(grammar.lemma(verb));
    }
}
