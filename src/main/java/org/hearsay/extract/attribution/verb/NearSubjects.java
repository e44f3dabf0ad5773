package org.hearsay.extract.attribution.verb;

import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.verb.VerbAttributions.Report;

/** The subject of a verb beside a quotation by the order of words, where the parser looked for it within the quotation. Pure functions. */
final class NearSubjects {
    private static final String PHRASE = "DT|PDT|JJ.*|NN.*|PRP.*|CD|POS|HYPH";

    private NearSubjects() {}

    static Report mended(Clause clause, Report report, Quoted quoted) {
        int end = quoted.last().end();
        boolean outside = report.subject().isPresent() && report.subject().getAsInt() >= end;
        if (outside || report.verb() < end) {
            return report;
        }
        int before = nominalBefore(clause, end, report.verb());
        int head = before >= 0 ? before : nominalAfter(clause, report.verb());
        return head < 0 ? report : report.withSubject(head);
    }

    private static int nominalBefore(Clause clause, int begin, int verb) {
        for (int i = begin; i < verb; i++) {
            if (clause.tree().relation(i).equals("nsubj") && clause.token(i).isNominal()) {
                return i;
            }
        }
        for (int i = verb - 1; i >= begin; i--) {
            if (clause.token(i).isNominal()) {
                return i;
            }
        }
        return -1;
    }

    /** The last nominal of the phrase right after the verb: {@code "...," said chief engineer Mary Lee}. */
    private static int nominalAfter(Clause clause, int verb) {
        int found = -1;
        for (int i = verb + 1; i < clause.size() && clause.token(i).pos().matches(PHRASE); i++) {
            if (clause.token(i).isNominal()) {
                found = i;
            }
        }
        return found;
    }
}
