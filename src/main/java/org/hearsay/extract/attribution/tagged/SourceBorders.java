package org.hearsay.extract.attribution.tagged;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;

/** Mends where the tagger lets sources begin and end. Pure functions. */
final class SourceBorders {
    private SourceBorders() {}

    static Draft mended(AnnotatedArticle article, Draft draft) {
        return withName(article, withoutPhraseBefore(article, draft));
    }

    /** "Asked by a lawyer, Ana Ruiz, Brandt said": of words in a row, the subject of the cue says it, and not those before its comma. */
    private static Draft withoutPhraseBefore(AnnotatedArticle article, Draft draft) {
        if (draft.source().size() != 1 || draft.cue().isEmpty()) {
            return draft;
        }
        TokenRange source = draft.source().get(0);
        TokenRange cue = draft.cue().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        Optional<Integer> subject = source.sentence() == cue.sentence() && source.end() <= cue.begin()
                ? clause.tree().child(cue.end() - 1, "nsubj").filter(source::contains)
                : Optional.empty();
        int begin = subject.map(head -> clause.tree().subtree(head).get(0)).orElse(source.begin());
        boolean apart = begin > source.begin() + 1
                && clause.token(begin - 1).text().equals(",")
                && clause.token(subject.orElse(begin)).isProper();
        return apart ? draft.withSource(List.of(new TokenRange(source.sentence(), begin, source.end()))) : draft;
    }

    /** "Said the deputy, Ana Ruiz": a description ends with the name that stands in apposition to it, which is no cue. */
    private static Draft withName(AnnotatedArticle article, Draft draft) {
        if (draft.source().size() != 1) {
            return draft;
        }
        TokenRange source = draft.source().get(0);
        Clause clause = new Clause(article.sentence(source.sentence()));
        int end = nameEnd(clause, source.end());
        TokenRange name = new TokenRange(source.sentence(), source.end() + 1, Math.max(end, source.end() + 2));
        boolean apposed = end > source.end() + 1
                && clause.token(source.end() - 1).pos().equals("NN")
                && (end == clause.size() || clause.token(end).text().matches("[,.]"))
                && clause.tree().is(end - 1, "appos")
                && source.contains(clause.tree().head(end - 1));
        if (!apposed) {
            return draft;
        }
        TokenRange whole = new TokenRange(source.sentence(), source.begin(), end);
        boolean named = draft.cue().equals(List.of(name));
        return (named ? draft.withCue(List.of()) : draft).withSource(List.of(whole));
    }

    /** Where a name that begins after a comma ends; the token after the comma where none does. */
    private static int nameEnd(Clause clause, int comma) {
        int end = comma + 1;
        boolean follows = end < clause.size() && clause.token(comma).text().equals(",");
        while (follows && end < clause.size() && clause.token(end).isProper()) {
            end++;
        }
        return end;
    }
}
