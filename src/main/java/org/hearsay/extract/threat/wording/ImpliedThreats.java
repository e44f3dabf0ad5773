package org.hearsay.extract.threat.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.threat.wording.Conditions.Condition;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Bad ends that another's act would come to: "sanctions would lead to a breakdown of ties", "relations could collapse if". The act
 * itself, the subject, is the condition where no clause states one.
 */
final class ImpliedThreats {
    private static final Set<String> LEADING = Set.of(
            "lead", "cause", "mean", "result", "entail", "provoke", "trigger", "bring", "spell", "invite", "prompt",
            "carry", "create", "spark");

    private static final Set<String> WARNING = Set.of("warn", "caution", "threaten", "warning", "threat", "ultimatum");

    private final ThreatWords words;
    private final Actors actors;
    private final Conditions conditions;
    private final Sentence sentence;
    private final Grammar grammar;
    private final Dependencies tree;

    ImpliedThreats(Drafting drafting) {
        this.words = drafting.words();
        this.actors = drafting.actors();
        this.conditions = drafting.conditions();
        this.sentence = drafting.sentence();
        this.grammar = drafting.grammar();
        this.tree = drafting.tree();
    }

    List<ThreatDraft> find() {
        List<ThreatDraft> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!grammar.isNegated(i) && (Modals.looksAhead(grammar, i) || isDrawnOut(i))) {
                at(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ThreatDraft> at(int head) {
        if (!grammar.isVerb(head)) {
            return mistake(head, head);
        }
        if (LEADING.contains(grammar.lemma(head))) {
            return leading(head);
        }
        if (grammar.lemma(head).equals("make")) {
            return tree.child(head, "obj").flatMap(object -> mistake(head, object));
        }
        if (grammar.isPassive(head)) {
            return answered(head);
        }
        return words.noun("ruin", grammar.lemma(head)).flatMap(measure -> ruin(head, measure));
    }

    /** "failure to pay will lead to a strike": the blow is the answer to an omission. */
    private boolean isOmission(int verb) {
        return IntStream.range(Math.max(0, verb - 10), verb)
                .anyMatch(i -> Set.of("failure", "refusal").contains(grammar.lemma(i)));
    }

    private Optional<ThreatDraft> leading(int verb) {
        List<Integer> nouns = new ArrayList<>(tree.children(verb, "obj"));
        nouns.addAll(grammar.obliques(verb, "to", "in", "about"));
        Optional<ThreatDraft> byTree = nouns.stream()
                .flatMap(noun -> grammar.withConjuncts(noun).stream())
                .filter(noun -> outcome(noun).isPresent())
                .findFirst()
                .flatMap(noun -> draft(
                        verb,
                        ClauseWords.phrase(grammar, noun, null),
                        noun,
                        outcome(noun).orElse(Measure.UNSPECIFIED)));
        return byTree.or(() -> bySurface(verb));
    }

    /** "lead to a complete severing of ties", though the tree be broken behind the verb. */
    private Optional<ThreatDraft> bySurface(int verb) {
        for (int i = verb + 1; i < Math.min(verb + 8, sentence.size()); i++) {
            Optional<Measure> measure = words.noun("outcome", grammar.word(i));
            if (measure.filter(kind -> kind == Measure.BREAK_OF_RELATIONS).isPresent()) {
                TokenRange phrase = ClauseWords.surfacePhrase(grammar, i);
                boolean bond = IntStream.range(phrase.begin(), phrase.end()).anyMatch(this::isBond);
                return bond ? draft(verb, phrase, verb, Measure.BREAK_OF_RELATIONS) : Optional.empty();
            }
            if (!grammar.token(i).pos().matches("IN|TO|DT|JJ.*|RB.*|PRP\\$|``|NN")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "could lead to strife, causing a breakdown": a participle that draws out a verb that looks ahead. */
    private boolean isDrawnOut(int token) {
        return grammar.token(token).pos().equals("VBG")
                && LEADING.contains(grammar.lemma(token))
                && ahead(token).isPresent();
    }

    private Optional<Integer> ahead(int participle) {
        return IntStream.range(Math.max(0, participle - 10), participle)
                .boxed()
                .filter(i -> grammar.isVerb(i) && Modals.looksAhead(grammar, i) && LEADING.contains(grammar.lemma(i)))
                .findFirst();
    }

    /** "any attack would be met with force", "would be treated as an act of war". */
    private Optional<ThreatDraft> answered(int verb) {
        List<Integer> nouns = new ArrayList<>();
        if (Set.of("meet", "answer", "follow", "counter").contains(grammar.lemma(verb))) {
            nouns.addAll(grammar.obliques(verb, "with", "by"));
        } else if (Set.of("treat", "regard", "consider", "see", "view").contains(grammar.lemma(verb))) {
            tree.children(verb, "obj", "obl", "xcomp").stream()
                    .filter(act -> Set.of("act", "declaration").contains(grammar.lemma(act)))
                    .forEach(act -> nouns.addAll(grammar.obliques(act, "of")));
        }
        return nouns.stream()
                .flatMap(noun -> words.noun("blow", grammar.lemma(noun)).stream())
                .findFirst()
                .flatMap(measure -> draft(verb, ClauseWords.predicate(grammar, verb, null), verb, measure));
    }

    /** A bad end that only the parties can make: of their bonds; or any, where the speaker warns. */
    private Optional<Measure> outcome(int noun) {
        Optional<Measure> measure = words.noun("outcome", grammar.lemma(noun));
        if (isOmission(noun)) {
            return measure.or(() -> words.noun("blow", grammar.lemma(noun)));
        }
        return measure.filter(kind -> kind == Measure.BREAK_OF_RELATIONS ? ofBond(noun) : isWarned(noun));
    }

    private boolean ofBond(int noun) {
        return tree.subtree(noun).stream().anyMatch(this::isBond);
    }

    private boolean isBond(int token) {
        return words.noun("bond", grammar.lemma(token)).isPresent()
                || words.noun("bond", grammar.word(token)).isPresent();
    }

    private boolean isWarned(int token) {
        int at = tree.head(token);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (WARNING.contains(grammar.lemma(at))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "would be a mistake": a threat where the speaker warns, or says what it would break. */
    private Optional<ThreatDraft> mistake(int head, int noun) {
        boolean wrong = Set.of("mistake", "error", "provocation").contains(grammar.lemma(noun));
        boolean breaks = tree.children(noun, "acl").stream()
                .anyMatch(clause -> words.noun("ruin", grammar.lemma(clause)).isPresent() && breaksBond(clause));
        boolean war = Set.of("cause", "act", "declaration", "reason").contains(grammar.lemma(noun))
                && grammar.obliques(noun, "for", "of").stream()
                        .anyMatch(what -> grammar.lemma(what).equals("war"));
        if (war && head == noun) {
            return draft(head, ClauseWords.phrase(grammar, noun, null), noun, Measure.FORCE);
        }
        if (!wrong || !(breaks || isWarned(head))) {
            return Optional.empty();
        }
        Measure measure = breaks ? Measure.BREAK_OF_RELATIONS : Measure.UNSPECIFIED;
        Condition condition = conditions.of(head).orElse(null);
        TokenRange consequence = condition == null
                ? ClauseWords.phrase(grammar, noun, null)
                : ClauseWords.clause(grammar, head, condition);
        List<Integer> whose = head == noun ? List.of() : grammar.agents(head);
        return draft(head, consequence, head, measure).map(draft -> draft.against(whose));
    }

    private boolean breaksBond(int verb) {
        return tree.children(verb, "obj").stream().anyMatch(this::isBond);
    }

    /** "relations could collapse if ..."; "new tariffs might destabilize the relationship". */
    private Optional<ThreatDraft> ruin(int verb, Measure measure) {
        if (tree.children(verb, "nsubj").stream().anyMatch(this::isBond)) {
            return conditions
                    .of(verb)
                    .flatMap(condition -> draft(verb, ClauseWords.clause(grammar, verb, condition), verb, measure));
        }
        return breaksBond(verb)
                ? draft(
                        verb,
                        ClauseWords.predicate(grammar, verb, conditions.of(verb).orElse(null)),
                        verb,
                        measure)
                : Optional.empty();
    }

    private Optional<ThreatDraft> draft(int head, TokenRange consequence, int consequenceHead, Measure measure) {
        Condition condition = conditions.of(head).orElse(null);
        int verb = isDrawnOut(head) ? ahead(head).orElse(head) : head;
        List<Integer> subjects = grammar.isPassive(verb) ? tree.children(verb, "nsubj") : grammar.agents(verb);
        Optional<Integer> subject = subjects.stream().findFirst();

        TokenRange words = condition == null ? subject.flatMap(this::act).orElse(null) : condition.words();
        if (words == null) {
            return Optional.empty();
        }
        return Optional.of(new ThreatDraft(
                sentence,
                Manner.IMPLIED,
                head,
                List.of(),
                List.of(),
                words,
                doers(condition, subject),
                consequence,
                consequenceHead,
                measure));
    }

    /** A subject that is an act: not a person, nor a pronoun, of which nobody knows what it is. */
    private Optional<TokenRange> act(int subject) {
        boolean act = grammar.token(subject).pos().startsWith("NN") || grammar.isVerb(subject);
        return act && !actors.canAct(sentence, subject)
                ? Optional.of(ClauseWords.phrase(grammar, subject, null))
                : Optional.empty();
    }

    private List<Integer> doers(@Nullable Condition condition, Optional<Integer> subject) {
        if (condition != null) {
            return Conditions.doers(grammar, condition);
        }
        return subject.map(noun -> tree.children(noun, "nmod:poss", "compound", "amod").stream()
                        .filter(part -> !actors.meant(sentence, part).isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
