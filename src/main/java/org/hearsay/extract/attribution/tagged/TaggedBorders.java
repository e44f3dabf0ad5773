package org.hearsay.extract.attribution.tagged;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;

/** Mends where the tagger lets contents begin and end. Pure functions. */
final class TaggedBorders {
    private TaggedBorders() {}

    /** @param turns the turns of a transcript */
    static Draft mended(AnnotatedArticle article, Draft draft, List<Draft> turns) {
        if (draft.cue().isEmpty()) {
            return draft;
        }
        Draft whole = draft.withContent(withSubject(article, draft));
        int cue = draft.cue().get(0).sentence();
        boolean inTurn = turns.stream().anyMatch(turn -> Ranges.overlap(turn.content(), draft.cue()));
        boolean cites = article.text(draft.cue().get(0)).matches("(?i)according to|as per|per");
        if (inTurn) {
            return upTo(whole, cue);
        }
        return cites ? within(article, whole, cue) : whole;
    }

    /** What a speaker in a transcript tells of others ends with its sentence: nothing there shows that they still speak. */
    private static Draft upTo(Draft draft, int sentence) {
        List<TokenRange> kept = draft.content().stream()
                .filter(range -> range.sentence() <= sentence)
                .toList();
        return kept.isEmpty() ? draft : draft.withContent(kept);
    }

    /** "According to" cites the sentence that it stands in, and what goes before only between one pair of quotation marks. */
    private static Draft within(AnnotatedArticle article, Draft draft, int sentence) {
        List<TokenRange> here = draft.content().stream()
                .filter(range -> range.sentence() == sentence)
                .toList();
        boolean quoted = Quoted.in(article).stream()
                .anyMatch(quotation -> quotation.overlaps(here)
                        && quotation.first().sentence() < sentence
                        && quotation.overlaps(draft.content()));
        return here.isEmpty() || quoted ? draft : draft.withContent(here);
    }

    /** "The talks, she said, would go on": what is told begins before the comma. */
    private static List<TokenRange> withSubject(AnnotatedArticle article, Draft draft) {
        TokenRange first = draft.content().get(0);
        int sentence = first.sentence();
        boolean here = !draft.source().isEmpty()
                && draft.source().get(0).sentence() == sentence
                && draft.cue().get(0).sentence() == sentence;
        if (!here) {
            return draft.content();
        }
        Clause clause = new Clause(article.sentence(sentence));
        int border = Math.min(draft.source().get(0).begin(), draft.cue().get(0).begin());
        int after = Math.max(draft.source().get(0).end(), draft.cue().get(0).end());
        boolean goesOn = first.begin() >= after && clause.isFinite(first.begin());
        return goesOn && isSubject(clause, border)
                ? Ranges.union(List.of(new TokenRange(sentence, 0, border - 1)), draft.content())
                : draft.content();
    }

    /** A noun phrase without a verb, up to a comma. */
    private static boolean isSubject(Clause clause, int border) {
        return border > 1
                && clause.token(border - 1).text().equals(",")
                && clause.token(0).pos().matches("DT|PDT|PRP.*|NN.*|JJ.*|CD|EX")
                && clause.firstFinite(0, border) < 0;
    }
}
