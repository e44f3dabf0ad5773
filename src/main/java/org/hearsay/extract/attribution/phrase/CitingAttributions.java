package org.hearsay.extract.attribution.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.attribution.party.Subjects;

/**
 * "..., citing a source in the ministry": who is cited said what the citing clause hangs on. Stands inside what the one who cites reports.
 * Safe for several threads.
 */
public final class CitingAttributions {
    private static final Set<String> CITING = Set.of("cite", "quote");
    /** What is cited of someone: the someone is the source. */
    private static final Set<String> GOODS = Set.of(
            "information",
            "data",
            "report",
            "statement",
            "document",
            "comment",
            "remark",
            "figure",
            "testimony",
            "account",
            "word",
            "interview",
            "briefing",
            "conversation",
            "claim");

    private final Subjects subjects;

    public CitingAttributions(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @param reported the attributions found in the sentence so far */
    public List<Draft> find(Sentence sentence, List<Draft> reported) {
        Clause clause = new Clause(sentence);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < clause.tree().size(); i++) {
            if (clause.token(i).pos().equals("VBG") && CITING.contains(clause.lemma(i))) {
                draft(clause, i, reported).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> draft(Clause clause, int verb, List<Draft> reported) {
        Optional<Integer> object = clause.tree().child(verb, "obj").filter(at -> at > verb);
        BitSet phrase = object.map(at -> phrase(clause, verb, at)).orElse(new BitSet());
        List<TokenRange> content = object.isEmpty() ? List.of() : content(clause, verb, phrase, reported);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int source = source(clause, object.get());
        return Optional.of(new Draft(
                subjects.phrase(clause, source, clause.range(0, verb + 1)),
                List.of(new TokenRange(clause.sentence().index(), verb, verb + 1)),
                content,
                null,
                new Sense(Act.SAY, false, Construction.CITING, null),
                Confidences.of(Construction.CITING, Act.SAY)));
    }

    /** The verb and all that hangs on it; only whom it cites where the parser hangs the clause there too: "citing two aides, the mayor had left". */
    private static BitSet phrase(Clause clause, int verb, int object) {
        BitSet all = clause.hull(verb);
        BitSet cited = clause.hull(object);
        BitSet rest = (BitSet) all.clone();
        rest.andNot(cited);
        if (rest.stream().noneMatch(clause::isFinite)) {
            return all;
        }
        cited.set(verb);
        return cited;
    }

    private int source(Clause clause, int object) {
        OptionalInt owner = GOODS.contains(clause.lemma(object)) ? subjects.owner(clause, object) : OptionalInt.empty();
        return owner.orElse(object);
    }

    /** What the one who cites is told to have said, else the clause before. */
    private static List<TokenRange> content(Clause clause, int verb, BitSet phrase, List<Draft> reported) {
        Draft host = null;
        for (Draft draft : reported) {
            boolean told = draft.content().stream()
                    .allMatch(range -> range.sentence() == clause.sentence().index());
            int size = Ranges.size(draft.content());
            if (told && size > (host == null ? 0 : Ranges.size(host.content()))) {
                host = draft;
            }
        }
        BitSet tokens = host == null
                ? clause.range(0, verb)
                : Ranges.in(clause.sentence().index(), host.content());
        tokens.andNot(phrase);
        int begin = phrase.nextSetBit(0);
        if (begin > tokens.nextSetBit(0) && begin < tokens.length()) {
            tokens.clear(begin, tokens.length());
        }
        return clause.ranges(tokens);
    }
}
