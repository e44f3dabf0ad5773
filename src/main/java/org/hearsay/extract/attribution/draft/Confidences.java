package org.hearsay.extract.attribution.draft;

import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Draft.Construction;

/**
 * How sure an attribution is that the grammar alone found, by its construction. The figures are estimates that put the constructions in order; unlike
 * the tagger's confidences (docs/MODEL-CARD.md) they have not been measured.
 */
public final class Confidences {
    private Confidences() {}

    public static double of(Construction construction, Act act) {
        return switch (construction) {
            case VERB_CLAUSE -> act == Act.BELIEVE || act == Act.FEEL ? 0.7 : 0.85;
            case VERB_QUOTATION, ACCORDING_TO -> 0.9;
            case VERB_INFINITIVE -> 0.65;
            case VERB_OBJECT, NOUN -> 0.5;
            case CITING, LABEL -> 0.6;
            case LONE_QUOTATION -> 0.6;
            case TAGGER -> 0.75;
        };
    }
}
