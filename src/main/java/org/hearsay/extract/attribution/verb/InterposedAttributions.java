package org.hearsay.extract.attribution.verb;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Datelines;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.verb.VerbContents.Content;

/**
 * "If the rain goes on, the mayor told farmers, the dam will break": an attribution between commas in the midst of what it tells, by the order
 * of words, since parsers hang its parts on whatever stands near. Pure functions.
 */
final class InterposedAttributions {
    private static final int LONGEST = 7;
    private static final String SUBORDINATORS =
            "if|unless|when|while|although|though|because|since|once|should|until|even|only|after|before";

    private InterposedAttributions() {}

    /** What stands before and after; empty where the verb is not between commas, or no clause stands on either side. */
    static Optional<Content> of(Clause clause, int verb, ReportingWord word) {
        int start = Datelines.end(clause);
        int before = subject(clause, verb);
        int after = commaAfter(clause, verb);
        if (!word.takes(ReportingWord.CLAUSE) || before <= start || after < 0) {
            return Optional.empty();
        }
        boolean told = isSubordinate(clause, start, before) && isMain(clause, after + 1);
        if (!told) {
            return Optional.empty();
        }
        BitSet content = clause.range(start, before);
        content.or(clause.range(after + 1, clause.size()));
        return Optional.of(new Content(content, Construction.VERB_CLAUSE, false));
    }

    /** The comma before the verb's subject, which has no verb of its own; -1 where there is none. */
    private static int subject(Clause clause, int verb) {
        boolean named = false;
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST); i--) {
            if (clause.token(i).text().equals(",")) {
                return named ? i : -1;
            }
            boolean auxiliary = clause.tree().is(i, "aux");
            if (!auxiliary && !clause.token(i).pos().matches("DT|PRP.*|NN.*|JJ.*|POS|HYPH|RB|IN|CC|CD")) {
                return -1;
            }
            named |= clause.token(i).isNominal();
        }
        return -1;
    }

    /** The comma after the verb and whom it tells. */
    private static int commaAfter(Clause clause, int verb) {
        for (int i = verb + 1; i < Math.min(clause.size(), verb + LONGEST); i++) {
            if (clause.token(i).text().equals(",")) {
                return i;
            }
            if (!clause.token(i).pos().matches("DT|PRP.*|NN.*|JJ.*|POS|HYPH|RB|IN|TO|CD")
                    || clause.lower(i).matches("that|if|whether")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSubordinate(Clause clause, int begin, int end) {
        return clause.lower(begin).matches(SUBORDINATORS) && clause.firstFinite(begin, end) > begin;
    }

    /** A noun phrase and then a verb with tense, before any comma. */
    private static boolean isMain(Clause clause, int begin) {
        int verb = clause.firstFinite(begin, clause.size());
        OptionalInt comma = clause.range(begin, Math.max(begin, verb)).stream()
                .filter(i -> clause.token(i).text().equals(","))
                .findFirst();
        return verb > begin && comma.isEmpty() && !clause.token(begin).pos().matches("W.*|VB.*|CC|IN");
    }
}
