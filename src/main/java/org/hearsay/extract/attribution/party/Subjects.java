package org.hearsay.extract.attribution.party;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;

/** Who does what a verb tells, also where the verb has no subject of its own. Pure; safe for several threads. */
public final class Subjects {
    private static final int DEPTH = 6;
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    /** Prepositions that tell whose a report is: "a statement from the firm", "a warning by its chief". */
    private static final Set<String> OWNERS = Set.of("by", "from", "of");

    private static final Set<String> CAUSING = Set.of(
            "force", "allow", "get", "lead", "cause", "enable", "permit", "compel", "prompt", "let", "make", "help",
            "have", "quote", "cite", "hear", "see");

    private final ReportingLexicon verbs;
    private final ReportingLexicon nouns;

    public Subjects(ReportingLexicon verbs, ReportingLexicon nouns) {
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /** The head of the phrase that names who says what this verb tells. */
    public OptionalInt of(Clause clause, int verb) {
        return of(clause, verb, DEPTH);
    }

    private OptionalInt of(Clause clause, int verb, int depth) {
        if (depth == 0
                || !clause.isVerb(verb)
                        && clause.tree().child(verb, "cop", "nsubj").isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt own = own(clause, verb);
        if (own.isEmpty()) {
            own = SubjectsByOrder.of(clause, verb);
        }
        return own.isPresent() ? own : controlled(clause, verb, depth);
    }

    /** Of several subjects, which parsers give where a quotation stands before, the nearest. */
    private OptionalInt own(Clause clause, int verb) {
        Dependencies tree = clause.tree();
        boolean reduced = clause.token(verb).pos().equals("VBN")
                && tree.child(verb, "aux").isEmpty();
        boolean passive = reduced || tree.child(verb, "aux:pass").isPresent();
        int nearest = -1;
        for (int child : tree.children(verb)) {
            boolean subject = tree.relation(child).equals("nsubj") && !clause.isVerb(child);
            boolean agent = passive
                    && tree.is(child, "obl")
                    && clause.caseOf(child).orElse("").equals("by");
            boolean nearer = nearest < 0 || Math.abs(child - verb) < Math.abs(nearest - verb);
            if ((subject && !passive || agent) && nearer) {
                nearest = child;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : antecedent(clause, verb, nearest);
    }

    /** The noun that a relative pronoun stands for; other subjects stand for themselves. */
    private static OptionalInt antecedent(Clause clause, int verb, int subject) {
        if (!RELATIVES.contains(clause.lower(subject))
                || !clause.token(subject).pos().startsWith("W")) {
            return clause.token(subject).pos().equals("EX") ? OptionalInt.empty() : OptionalInt.of(subject);
        }
        for (int at = verb; at >= 0; at = clause.tree().head(at)) {
            if (clause.tree().is(at, "acl")) {
                return OptionalInt.of(clause.tree().head(at));
            }
        }
        return OptionalInt.of(subject);
    }

    private OptionalInt controlled(Clause clause, int verb, int depth) {
        Dependencies tree = clause.tree();
        int head = tree.head(verb);
        if (head < 0 || tree.child(verb, "nsubj:pass").isPresent() || isReduced(clause, verb)) {
            return OptionalInt.empty();
        }
        return switch (base(tree.relation(verb))) {
            case "obl", "advcl" -> blamed(clause, verb, head, depth);
            case "conj", "dep", "parataxis" -> byHead(clause, head, depth);
            case "xcomp", "ccomp" -> complemented(clause, verb, head, depth);
            case "acl" -> modifying(clause, verb, head, depth);
            default -> OptionalInt.empty();
        };
    }

    /** "Asked about the debt, she ...": a participle whose subject is the one asked. */
    private static boolean isReduced(Clause clause, int verb) {
        boolean participle = clause.token(verb).pos().equals("VBN");
        return participle
                && !clause.tree().is(verb, "conj")
                && clause.tree().child(verb, "aux").isEmpty();
    }

    /** "rebuked the firm for saying": whoever is rebuked said it. */
    private OptionalInt blamed(Clause clause, int verb, int head, int depth) {
        boolean blaming = clause.token(verb).pos().equals("VBG")
                && clause.tree().children(verb, "mark", "case").stream()
                        .anyMatch(mark -> clause.lower(mark).matches("for|of|from|against"));
        Optional<Integer> object = clause.tree().child(head, "obj").filter(at -> blaming && at < verb);
        if (object.isPresent()) {
            return OptionalInt.of(object.get());
        }
        return clause.tree().is(verb, "advcl") ? byHead(clause, head, depth) : OptionalInt.empty();
    }

    private OptionalInt byHead(Clause clause, int head, int depth) {
        OptionalInt found = of(clause, head, depth - 1);
        return found.isPresent() ? found : passiveSubject(clause, head);
    }

    private static OptionalInt passiveSubject(Clause clause, int head) {
        Optional<Integer> subject = clause.tree().child(head, "nsubj:pass");
        return subject.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** "A urged B to say" lets B speak, "A wants to say" A, "A quoted B as saying" B, "B is reported by A to have said" B. */
    private OptionalInt complemented(Clause clause, int verb, int head, int depth) {
        OptionalInt told = passiveSubject(clause, head);
        if (told.isPresent()) {
            return told;
        }
        Optional<Integer> object = clause.tree().child(head, "obj");
        boolean finite =
                Set.of("VBD", "VBZ", "VBP", "MD").contains(clause.token(verb).pos());
        if (finite) {
            return OptionalInt.empty();
        }
        boolean controls = object.isPresent() && object.get() < verb && isObjectControl(clause, head);
        return controls ? OptionalInt.of(object.get()) : byHead(clause, head, depth);
    }

    private OptionalInt modifying(Clause clause, int verb, int noun, int depth) {
        if (nouns.word(clause.lemma(noun)).isEmpty()) {
            boolean participle = clause.token(verb).pos().equals("VBG");
            if (participle && Addressees.isContacted(clause, noun)) {
                return of(clause, clause.tree().head(noun), depth - 1);
            }
            return participle ? OptionalInt.of(noun) : OptionalInt.empty();
        }
        OptionalInt owner = owner(clause, noun);
        if (owner.isPresent()) {
            return owner;
        }
        int governor = clause.tree().head(noun);
        boolean told =
                governor >= 0 && clause.isVerb(governor) && !clause.tree().is(noun, "nsubj");
        OptionalInt teller = told ? of(clause, governor, depth - 1) : OptionalInt.empty();
        return teller.isPresent() ? teller : OptionalInt.of(noun);
    }

    /** Whose a report, claim or threat is: "his", "Peru's", "by the firm", "from Lima". */
    public OptionalInt owner(Clause clause, int noun) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(noun, "nmod:poss")) {
            return OptionalInt.of(child);
        }
        for (int child : tree.children(noun, "nmod")) {
            if (OWNERS.contains(clause.caseOf(child).orElse("")) && !isContentOf(clause, noun, child)) {
                return OptionalInt.of(child);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isContentOf(Clause clause, int noun, int child) {
        return clause.caseOf(child).orElse("").equals("of")
                && nouns.word(clause.lemma(noun))
                        .filter(word -> word.takesContentAfter("of"))
                        .isPresent();
    }

    /** Whether a verb lets its object act: "urge", "ask", "order", "force". */
    private boolean isObjectControl(Clause clause, int verb) {
        return CAUSING.contains(clause.lemma(verb))
                || verbs.word(clause.lemma(verb))
                        .filter(word -> word.takes(ReportingWord.OBJECT_INFINITIVE))
                        .isPresent();
    }

    /** The phrase that a head turns on, without its preposition and without what a relative clause or a quotation adds. */
    public List<TokenRange> phrase(Clause clause, int head, BitSet without) {
        BitSet tokens = clause.hull(head);
        for (int child : clause.tree().children(head, "case", "cc", "parataxis", "dep", "punct")) {
            boolean possessive = clause.token(child).pos().equals("POS");
            if (possessive
                    || child < head
                            && !clause.tree().is(child, "punct")
                            && !clause.tree().is(child, "dep")) {
                tokens.clear(child);
            } else if (child > head && !clause.tree().is(child, "punct")) {
                tokens.andNot(clause.hull(child));
            }
        }
        tokens.andNot(without);
        int begin = tokens.previousClearBit(head) + 1;
        if (clause.token(begin).pos().equals("VBG")) {
            // "Citing insiders, the paper": the participle is no part of the name
            begin = afterComma(clause, begin, head);
        }
        return clause.trimmed(begin, tokens.nextClearBit(head)).stream().toList();
    }

    private static int afterComma(Clause clause, int begin, int head) {
        for (int i = head - 1; i > begin; i--) {
            if (clause.token(i).text().equals(",")) {
                return i + 1;
            }
        }
        return begin;
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
