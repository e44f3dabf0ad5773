package org.hearsay.extract.statement;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;

/** How much of a content stands between quotation marks of its own. Pure functions. */
final class Directness {
    private Directness() {}

    /** Direct if all words do (but for a "that" or "to" before them), indirect if none does, else mixed. Marks around the cue too are another's; the turns of a transcript have none. */
    static Kind of(AnnotatedArticle article, BySentence<Span> quotations, Draft draft) {
        if (draft.sense().construction() == Construction.LABEL) {
            return Kind.DIRECT;
        }
        return kind(article, draft, quoted(article, quotations, draft));
    }

    private static List<Span> quoted(AnnotatedArticle article, BySentence<Span> quotations, Draft draft) {
        return quotations.near(draft.content()).values().stream()
                .filter(span -> draft.content().stream().anyMatch(range -> span.overlaps(article.span(range))))
                .filter(span -> draft.cue().stream().noneMatch(cue -> span.contains(article.span(cue))))
                .toList();
    }

    private static Kind kind(AnnotatedArticle article, Draft draft, List<Span> quoted) {
        boolean inside = false;
        boolean outside = false;
        for (TokenRange range : draft.content()) {
            for (int i = range.begin(); i < range.end(); i++) {
                Token token = article.sentence(range.sentence()).token(i);
                boolean word = token.text().chars().anyMatch(Character::isLetterOrDigit);
                boolean between = quoted.stream().anyMatch(span -> span.contains(token.span()));
                inside |= word && between;
                outside |=
                        word && !between && (i > range.begin() || !token.lemma().matches("that|to|of"));
            }
        }
        return !inside ? Kind.INDIRECT : outside ? Kind.MIXED : Kind.DIRECT;
    }
}
