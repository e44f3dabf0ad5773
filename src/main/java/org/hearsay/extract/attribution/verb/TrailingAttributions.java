package org.hearsay.extract.attribution.verb;

import java.util.BitSet;
import java.util.Optional;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Datelines;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.party.SubjectsByOrder;
import org.hearsay.extract.attribution.verb.VerbContents.Content;

/**
 * "Prices will rise next year, the central bank said on Monday": an attribution that closes its sentence, by the order of words, since
 * parsers hang such ends on whatever stands near. Pure functions.
 */
final class TrailingAttributions {
    private TrailingAttributions() {}

    /** All of the sentence before the attribution; empty where the verb does not close its sentence so. */
    static Optional<Content> of(Clause clause, int verb, ReportingWord word) {
        int border = border(clause, verb, word);
        if (border < 2 || !tellsSomething(clause, border) || startsSubordinate(clause, border)) {
            return Optional.empty();
        }
        BitSet content = clause.range(Datelines.end(clause), border);
        for (int i = content.nextSetBit(0); i < border && clause.token(i).pos().matches("CC|,"); i++) {
            content.clear(i);
        }
        return Optional.of(new Content(content, Construction.VERB_CLAUSE, false));
    }

    /** Where the attribution that this verb makes at its sentence's end begins; -1 where it makes none. */
    static int border(Clause clause, int verb, ReportingWord word) {
        boolean tells = word.takes(ReportingWord.CLAUSE) || word.takes(ReportingWord.QUOTE);
        int border =
                !tells ? -1 : isInverted(clause, verb) ? verb - 1 : closes(clause, verb) ? border(clause, verb) : -1;
        boolean quotes = border > 0 && clause.isQuoteMark(border - 1);
        return word.takes(ReportingWord.CLAUSE) || quotes ? border : -1;
    }

    /** "When prices rose, the bank said" tells nothing yet. */
    private static boolean startsSubordinate(Clause clause, int border) {
        boolean subordinate = clause.token(0).pos().matches("VBN|VBG")
                || clause.lower(0)
                        .matches(
                                "when|after|before|while|although|though|since|until|because|as|despite|in|at|on|during");
        int comma = -1;
        for (int i = 0; i < border; i++) {
            if (clause.token(i).text().equals(",")) {
                comma = i;
            }
        }
        return subordinate && (comma < 0 || clause.firstFinite(comma, border) < 0);
    }

    /** ", said an engineer": the subject stands after the verb. */
    private static boolean isInverted(Clause clause, int verb) {
        return verb > 1
                && clause.token(verb - 1).text().equals(",")
                && SubjectsByOrder.inverted(clause, verb).isPresent();
    }

    /** No verb, no "that" and no quotation after it, up to the sentence's end or a comma before an "-ing". */
    private static boolean closes(Clause clause, int verb) {
        for (int i = verb + 1; i < clause.size(); i++) {
            boolean participle = clause.token(i).text().equals(",")
                    && i + 1 < clause.size()
                    && clause.token(i + 1).pos().matches("VBG|CC|IN|RB");
            if (participle || isAdverbial(clause, i)) {
                return true;
            }
            if (clause.isVerb(i)
                    || clause.token(i).pos().matches("MD|W.*|TO|:")
                    || clause.lower(i).equals("that")
                    || clause.isQuoteMark(i)) {
                return false;
            }
        }
        return true;
    }

    /** "as the trial opened", "after the vote was counted". */
    private static boolean isAdverbial(Clause clause, int i) {
        return clause.token(i).pos().matches("IN|WRB")
                && clause.lower(i).matches("as|after|before|when|while|since|hours");
    }

    /** The comma or closing mark before the subject; -1 where something else stands between. */
    private static int border(Clause clause, int verb) {
        int at = verb - 1;
        int nominals = 0;
        while (at > 0 && clause.token(at).pos().matches("DT|PDT|JJ.*|NN.*|PRP.*|CD|POS|CC|HYPH|RB|VB[DZP]|IN|NNP.*")) {
            String pos = clause.token(at).pos();
            boolean auxiliary = clause.tree().is(at, "aux");
            boolean close =
                    clause.lower(at).equals("to") && clause.token(at - 1).pos().equals("JJ");
            boolean linking = pos.equals("IN") && !close && !clause.lower(at).matches("of|for|at|in|from|with|on|by");
            if (pos.matches("VB.*") && !auxiliary || linking) {
                return -1;
            }
            nominals += clause.token(at).isNominal() ? 1 : 0;
            at--;
        }
        boolean comma = at > 0 && (clause.token(at).text().equals(",") || clause.isQuoteMark(at));
        if (!comma || nominals == 0 || clause.token(at + 1).pos().equals("CC")) {
            return -1;
        }
        return clause.isQuoteMark(at) ? at + 1 : at;
    }

    private static boolean tellsSomething(Clause clause, int border) {
        return clause.firstFinite(0, border) >= 0 || clause.isQuoteMark(border - 1);
    }
}
