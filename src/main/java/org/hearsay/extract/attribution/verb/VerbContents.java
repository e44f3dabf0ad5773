package org.hearsay.extract.attribution.verb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.lexicon.ReportingWord;

/** What a verb of reporting tells, by the frames that the lexicon gives it. Pure; safe for several threads. */
final class VerbContents {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "should", "once", "until");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if", "when", "because", "while", "after", "before", "although", "though", "since", "until", "whether");

    private VerbContents() {}

    /** Tokens of the content in the verb's own sentence, and how they were found. */
    record Content(BitSet tokens, Construction construction, boolean infinitiveOfObject) {}

    static Optional<Content> of(Clause clause, int verb, ReportingWord word) {
        return InterposedAttributions.of(clause, verb, word)
                .or(() -> plain(clause, verb, word))
                .or(() -> TrailingAttributions.of(clause, verb, word))
                .or(() -> clausal(clause, verb, word))
                .or(() -> infinitive(clause, verb, word))
                .or(() -> bare(clause, verb, word))
                .or(() -> prepositional(clause, verb, word))
                .or(() -> object(clause, verb, word))
                .or(() -> before(clause, verb, word))
                .map(content -> ContentBorders.corrected(clause, verb, content));
    }

    /** A clause after "that". */
    private static Optional<Content> plain(Clause clause, int verb, ReportingWord word) {
        if (!word.takes(ReportingWord.CLAUSE)) {
            return Optional.empty();
        }
        OptionalInt begin = PlainClauses.begin(clause, verb, word.addressesObject());
        return begin.isEmpty() ? Optional.empty() : fromTo(clause, verb, begin.getAsInt());
    }

    /** A clause without "that" which the tree does not show. */
    private static Optional<Content> bare(Clause clause, int verb, ReportingWord word) {
        if (!word.takes(ReportingWord.CLAUSE) || word.addressesObject() && !clause.isVerb(verb)) {
            return Optional.empty();
        }
        OptionalInt begin = PlainClauses.bareBegin(clause, verb);
        return begin.isEmpty() ? Optional.empty() : fromTo(clause, verb, begin.getAsInt());
    }

    private static Optional<Content> fromTo(Clause clause, int verb, int begin) {
        int end = PlainClauses.end(clause, verb, begin);
        return Optional.of(new Content(clause.range(begin, end), Construction.VERB_CLAUSE, false));
    }

    private static Optional<Content> clausal(Clause clause, int verb, ReportingWord word) {
        if (!word.takes(ReportingWord.CLAUSE)) {
            return Optional.empty();
        }
        Dependencies tree = clause.tree();
        for (int holder : holders(clause, verb)) {
            for (int child : tree.children(holder, "ccomp", "parataxis", "dep")) {
                if (isToldBy(clause, verb, child)) {
                    return Optional.of(new Content(told(clause, verb, child), Construction.VERB_CLAUSE, false));
                }
            }
        }
        return Optional.empty();
    }

    /** The verb and, in "made clear that", "is confident that", the adjective that takes the clause. */
    private static List<Integer> holders(Clause clause, int verb) {
        List<Integer> found = new ArrayList<>(List.of(verb));
        for (int child : clause.tree().children(verb, "xcomp", "obj", "iobj")) {
            if (!clause.isVerb(child)) {
                found.add(child);
            }
        }
        return found;
    }

    private static boolean isToldBy(Clause clause, int verb, int child) {
        Dependencies tree = clause.tree();
        boolean ofAnother = !tree.is(child, "ccomp") && hasRelativeObject(clause, verb);
        boolean clausal = !ofAnother
                && (clause.isVerb(child) || tree.child(child, "nsubj", "cop").isPresent());
        if (tree.is(child, "ccomp")) {
            return (clausal || child > verb) && !isRelative(clause, verb, child);
        }
        boolean finite = tree.child(child, "nsubj").isPresent();
        boolean adverbial = tree.child(child, "mark")
                .map(clause::lower)
                .filter(SUBORDINATORS::contains)
                .isPresent();
        return child > verb && clausal && finite && !adverbial;
    }

    /** "asked for promises that are kept": a clause on the noun before it, which the parser hung on the verb. */
    static boolean isRelative(Clause clause, int verb, int child) {
        return clause.tree().children(child, "nsubj", "nsubj:pass").stream()
                .anyMatch(subject -> subject > verb + 1
                        && clause.token(subject).pos().equals("WDT")
                        && clause.token(subject - 1).pos().startsWith("NN"));
    }

    /** "the measures that it had announced": what it announces stands before. */
    private static boolean hasRelativeObject(Clause clause, int verb) {
        return clause.tree().children(verb, "obj").stream()
                .anyMatch(object -> object < verb && clause.token(object).pos().matches("WDT|WP"));
    }

    private static BitSet told(Clause clause, int verb, int child) {
        BitSet tokens = clause.hull(child);
        Dependencies tree = clause.tree();
        for (int side : tree.children(verb, "ccomp", "advcl")) {
            boolean after = side > child && tokens.previousSetBit(clause.size()) < side;
            boolean conditional = tree.child(side, "mark")
                    .map(clause::lower)
                    .filter(CONDITIONS::contains)
                    .isPresent();
            if (after && child > verb && conditional) {
                tokens.set(
                        tokens.previousSetBit(clause.size()), clause.hull(side).length());
            }
        }
        tokens.clear(verb);
        return tokens;
    }

    private static Optional<Content> infinitive(Clause clause, int verb, ReportingWord word) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(verb, "xcomp", "advcl", "ccomp")) {
            boolean to = tree.children(child, "mark").stream()
                    .anyMatch(m -> clause.lower(m).equals("to"));
            boolean ing = clause.token(child).pos().equals("VBG") && tree.is(child, "xcomp");
            boolean addressed = tree.child(verb, "obj", "nsubj:pass")
                    .filter(obj -> obj < child)
                    .isPresent();
            boolean own = to && !addressed && word.takes(ReportingWord.INFINITIVE) && tree.is(child, "xcomp");
            boolean of = to && addressed && word.takes(ReportingWord.OBJECT_INFINITIVE);
            if (child > verb && (own || of || ing && word.takes(ReportingWord.GERUND))) {
                return Optional.of(new Content(clause.hull(child), Construction.VERB_INFINITIVE, of));
            }
        }
        return Optional.empty();
    }

    private static Optional<Content> prepositional(Clause clause, int verb, ReportingWord word) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(verb, "obl", "advcl", "nmod")) {
            boolean fits = child > verb
                    && tree.children(child, "case", "mark").stream()
                            .anyMatch(mark -> word.takesContentAfter(clause.lower(mark)));
            if (fits && !tree.is(child, "obl:tmod")) {
                return Optional.of(
                        new Content(conditioned(clause, verb, clause.hull(child)), Construction.VERB_OBJECT, false));
            }
        }
        return adnominal(clause, verb, word);
    }

    /** "accused the firm of fraud", where the parser hangs "of fraud" on the firm. */
    private static Optional<Content> adnominal(Clause clause, int verb, ReportingWord word) {
        if (!word.addressesObject()) {
            return Optional.empty();
        }
        for (int object : clause.tree().children(verb, "obj")) {
            for (int child : clause.tree().children(object, "nmod", "acl")) {
                String preposition = clause.tree()
                        .child(child, "case", "mark")
                        .map(clause::lower)
                        .orElse("");
                if (word.takesContentAfter(preposition) && !(preposition.equals("of") && word.act() == Act.SAY)) {
                    return Optional.of(new Content(
                            conditioned(clause, verb, clause.hull(child)), Construction.VERB_OBJECT, false));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Content> object(Clause clause, int verb, ReportingWord word) {
        if (!word.takes(ReportingWord.OBJECT)) {
            return Optional.empty();
        }
        return clause.tree()
                .child(verb, "obj")
                .filter(object -> object > verb && !clause.token(object).pos().startsWith("PRP"))
                .map(object ->
                        new Content(conditioned(clause, verb, clause.hull(object)), Construction.VERB_OBJECT, false));
    }

    /** "threatened sanctions if": the condition belongs to what is told. */
    private static BitSet conditioned(Clause clause, int verb, BitSet content) {
        for (int side : clause.tree().children(verb, "advcl")) {
            boolean conditional = clause.tree()
                    .child(side, "mark")
                    .map(clause::lower)
                    .filter(CONDITIONS::contains)
                    .isPresent();
            BitSet condition = clause.hull(side);
            if (conditional && condition.nextSetBit(0) >= content.length()) {
                content.set(content.nextSetBit(0), condition.length());
            }
        }
        return content;
    }

    /** "Prices will rise, the bank says": the verb hangs on what it tells. */
    private static Optional<Content> before(Clause clause, int verb, ReportingWord word) {
        Dependencies tree = clause.tree();
        int head = tree.head(verb);
        boolean hangs = Set.of("parataxis", "ccomp", "dep", "advcl", "conj").contains(tree.relation(verb));
        boolean tells = word.takes(ReportingWord.CLAUSE) || word.takes(ReportingWord.QUOTE);
        if (head < 0 || !hangs || !tells || tree.child(verb, "nsubj").isEmpty() || !isSetOff(clause, verb, head)) {
            return Optional.empty();
        }
        BitSet tokens = clause.hull(top(clause, head));
        tokens.andNot(clause.hull(verb));
        return tokens.isEmpty() ? Optional.empty() : Optional.of(new Content(tokens, Construction.VERB_CLAUSE, false));
    }

    private static boolean isSetOff(Clause clause, int verb, int head) {
        BitSet own = clause.hull(verb);
        int begin = own.nextSetBit(0);
        int end = own.length();
        boolean marked = clause.tree()
                .child(verb, "mark")
                .filter(mark -> !clause.lower(mark).equals("as"))
                .isPresent();
        boolean linked = begin > 0 && clause.token(begin - 1).pos().equals("CC");
        boolean comma =
                begin > 0 && clause.token(begin).text().equals(",") || begin > 0 && clause.isPunctuation(begin - 1);
        boolean closed = end >= clause.size() || clause.isPunctuation(end) || clause.isPunctuation(end - 1);
        return !marked && !linked && comma && closed && !own.get(head);
    }

    private static int top(Clause clause, int head) {
        int at = head;
        for (int steps = 0; steps < clause.size() && clause.tree().is(at, "conj"); steps++) {
            at = clause.tree().head(at);
        }
        return at;
    }
}
