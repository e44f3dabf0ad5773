package org.hearsay.extract.attribution.party;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.lexicon.ReportingWord;

/** To whom something is told. Pure; safe for several threads. */
public final class Addressees {
    /** Verbs of contact: who is met or called is spoken to. */
    private static final Set<String> CONTACT = Set.of(
            "speak",
            "talk",
            "meet",
            "call",
            "phone",
            "telephone",
            "write",
            "chat",
            "confer",
            "text",
            "email",
            "visit",
            "consult");
    /** Nouns of messages: "in a letter to the bank, she said". */
    private static final Set<String> MESSAGES = Set.of(
            "letter",
            "message",
            "greeting",
            "telegram",
            "note",
            "email",
            "e-mail",
            "call",
            "conversation",
            "interview",
            "speech",
            "address",
            "remark",
            "memo",
            "text",
            "cable",
            "talk",
            "meeting",
            "testimony",
            "briefing",
            "reply");

    /** What one responds or speaks to without speaking to anybody. */
    private static final Set<String> MATTERS = Set.of(
            "threat",
            "question",
            "claim",
            "allegation",
            "criticism",
            "charge",
            "accusation",
            "request",
            "report",
            "demand",
            "move",
            "decision",
            "attack",
            "news",
            "crisis",
            "situation",
            "issue",
            "inquiry",
            "complaint",
            "concern",
            "call",
            "statement",
            "proposal",
            "offer",
            "comment",
            "remark",
            "result",
            "announcement",
            "suggestion",
            "letter",
            "warning");

    private static final Set<String> ASKING = Set.of("ask", "press", "question", "quiz", "challenge", "grill");

    private static final Set<String> TOWARDS = Set.of("to", "with", "before");

    private Addressees() {}

    public static OptionalInt of(Clause clause, int verb, ReportingWord word, BitSet content) {
        Optional<Integer> towards = prepositional(clause, verb, word)
                .or(() -> message(clause, verb))
                .or(() -> contact(clause, verb))
                .filter(head -> !MATTERS.contains(clause.lemma(head)));
        Optional<Integer> found = direct(clause, verb, word)
                .or(() -> towards)
                .or(() -> asked(clause, verb))
                .filter(head -> !content.get(head));
        return found.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Integer> direct(Clause clause, int verb, ReportingWord word) {
        return word.addressesObject()
                ? clause.tree()
                        .child(verb, "iobj", "obj", "nsubj:pass")
                        .filter(child -> clause.token(child).isNominal()
                                && !clause.token(child).pos().startsWith("W"))
                : Optional.empty();
    }

    private static Optional<Integer> prepositional(Clause clause, int verb, ReportingWord word) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(verb, "obl", "nmod")) {
            boolean person = clause.token(child).isNominal() && !tree.is(child, "obl:tmod");
            if (person && clause.caseOf(child).filter(word::addressesAfter).isPresent()) {
                return Optional.of(child);
            }
        }
        return tree.child(verb, "obj")
                .flatMap(object -> tree.children(object, "nmod").stream()
                        .filter(child -> clause.caseOf(child)
                                .filter(word::addressesAfter)
                                .isPresent())
                        .findFirst());
    }

    private static Optional<Integer> message(Clause clause, int verb) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(verb, "obl")) {
            for (int holder : tree.subtree(child)) {
                if (MESSAGES.contains(clause.lemma(holder))) {
                    Optional<Integer> to = tree.children(holder, "nmod").stream()
                            .filter(at ->
                                    clause.caseOf(at).filter(TOWARDS::contains).isPresent())
                            .findFirst();
                    if (to.isPresent()) {
                        return to;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The board in "wrote to the board". */
    static boolean isContacted(Clause clause, int noun) {
        int verb = clause.tree().head(noun);
        return clause.tree().is(noun, "obl")
                && CONTACT.contains(clause.lemma(verb))
                && clause.caseOf(noun).filter(TOWARDS::contains).isPresent();
    }

    /** "Asked by Lee whether it would close, Ruiz laughed": Ruiz is who is asked, where it is told who asked. */
    private static Optional<Integer> asked(Clause clause, int verb) {
        Dependencies tree = clause.tree();
        int head = tree.head(verb);
        boolean asked = head > verb
                && clause.token(verb).pos().equals("VBN")
                && ASKING.contains(clause.lemma(verb))
                && tree.children(verb, "obl").stream()
                        .anyMatch(agent -> clause.caseOf(agent).orElse("").equals("by"));
        return tree.children(asked ? head : -1, "nsubj").stream()
                .filter(subject -> subject > verb && clause.token(subject).isNominal())
                .reduce((first, second) -> second);
    }

    /** "spoke with Lee, saying that". */
    private static Optional<Integer> contact(Clause clause, int verb) {
        Dependencies tree = clause.tree();
        int noun = tree.is(verb, "acl") ? tree.head(verb) : -1;
        if (noun >= 0 && clause.token(verb).pos().equals("VBG") && isContacted(clause, noun)) {
            return Optional.of(noun); // "wrote to the board demanding": the parser hangs the participle on the board
        }
        int head = tree.head(verb);
        boolean follows =
                clause.token(verb).pos().equals("VBG") && Set.of("advcl", "dep").contains(tree.relation(verb));
        if (!follows || head < 0 || !CONTACT.contains(clause.lemma(head))) {
            return Optional.empty();
        }
        return tree.child(head, "obj")
                .or(() -> tree.children(head, "obl").stream()
                        .filter(at ->
                                clause.caseOf(at).filter(TOWARDS::contains).isPresent())
                        .findFirst());
    }
}
