package org.hearsay.extract.statement;

import java.util.Locale;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.attribution.draft.Draft;

/** Whether somebody has said a thing, or will say it or might. Pure functions. */
final class TellingModality {
    /** Who says "I would say" says it, and "nobody would say" is what was not said. */
    private static final String PERFORMING = "(?i)(i|we|nobody|none|neither|no)\\b.*";

    private TellingModality() {}

    /** @param held whether it stands in what somebody tells, where "would" is said of what is to come */
    static Modality of(AnnotatedArticle article, Draft draft, boolean held) {
        boolean performed = draft.sense().denied()
                || draft.cue().isEmpty()
                || !draft.source().isEmpty()
                        && article.text(draft.source().get(0)).matches(PERFORMING);
        return performed ? Modality.HAPPENED : ofCue(article, draft.cue().get(0), held);
    }

    private static Modality ofCue(AnnotatedArticle article, TokenRange cue, boolean held) {
        Sentence sentence = article.sentence(cue.sentence());
        for (Token token : sentence.tokens().subList(cue.begin(), cue.end())) {
            if (token.pos().equals("MD")) {
                return ofModal(token.text().toLowerCase(Locale.ROOT), held);
            }
            if (token.lemma().equals("like")) {
                break;
            }
        }
        return Modality.HAPPENED;
    }

    private static Modality ofModal(String modal, boolean held) {
        return switch (modal) {
            case "will", "'ll", "’ll", "shall" -> Modality.PLANNED;
            case "would", "'d", "’d" -> held ? Modality.PLANNED : Modality.HYPOTHETICAL;
            case "may", "might", "could", "should" -> Modality.HYPOTHETICAL;
            default -> Modality.HAPPENED;
        };
    }
}
