package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;

/** Mends where the tagger lets contents begin and end. Pure functions. */
final class TaggedBorders {
    private TaggedBorders() {}

    /** @param turns the turns of a transcript */
    static Draft mended(AnnotatedArticle article, BySentence<Quoted> quotations, Draft draft, BySentence<Draft> turns) {
        Draft sourced = SourceBorders.mended(article, NarratorsWords.without(article, quotations, draft));
        return sourced.cue().isEmpty() ? sourced : byCue(article, quotations, sourced, turns);
    }

    private static Draft byCue(
            AnnotatedArticle article, BySentence<Quoted> quotations, Draft draft, BySentence<Draft> turns) {
        Draft plain = PassiveQuoting.mended(article, withoutProgramme(article, draft));
        Draft whole = withoutAccused(article, plain.withContent(withSubject(article, plain)));
        int cue = draft.cue().get(0).sentence();
        boolean inTurn =
                turns.near(draft.cue()).values().stream().anyMatch(turn -> Ranges.overlap(turn.content(), draft.cue()));
        boolean cites = article.text(draft.cue().get(0)).matches("(?i)according to|as per|per");
        if (inTurn) {
            return upTo(whole, cue);
        }
        return cites ? within(quotations, whole, cue) : whole;
    }

    /** {@code said on "The Morning Show"}: a cue ends before the preposition whose name stands in quotation marks. */
    private static Draft withoutProgramme(AnnotatedArticle article, Draft draft) {
        TokenRange cue = draft.cue().get(draft.cue().size() - 1);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        int end = cue.begin();
        while (end < cue.end() && !clause.isQuoteMark(end)) {
            end++;
        }
        int preposition = end < cue.end() ? end - 1 : -1;
        while (preposition > cue.begin() && !clause.token(preposition).pos().equals("IN")) {
            preposition--;
        }
        if (preposition <= cue.begin()) {
            return draft;
        }
        List<TokenRange> kept = new ArrayList<>(draft.cue());
        kept.set(kept.size() - 1, new TokenRange(cue.sentence(), cue.begin(), preposition));
        return draft.withCue(kept);
    }

    /** "Accused the firm of fraud": the firm is whom it is told of, and what is told begins at "of". */
    private static Draft withoutAccused(AnnotatedArticle article, Draft draft) {
        TokenRange first = draft.content().get(0);
        TokenRange cue = draft.cue().get(draft.cue().size() - 1);
        boolean follows = cue.sentence() == first.sentence() && cue.end() == first.begin();
        Clause clause = new Clause(article.sentence(first.sentence()));
        if (!follows || !clause.lemma(cue.end() - 1).equals("accuse")) {
            return draft;
        }
        int of = first.begin();
        while (of < first.end() && clause.token(of).pos().matches("DT|PRP.*|NN.*|JJ.*|POS|CD|HYPH|CC|,")) {
            of++;
        }
        boolean named =
                of > first.begin() && of + 1 < first.end() && clause.lower(of).equals("of");
        if (!named) {
            return draft;
        }
        List<TokenRange> kept = new ArrayList<>(draft.content());
        kept.set(0, new TokenRange(first.sentence(), of, first.end()));
        Draft rest = draft.withContent(kept);
        return draft.addressee() != null
                ? rest
                : rest.withAddressee(new TokenRange(first.sentence(), first.begin(), of));
    }

    /** What a speaker in a transcript tells of others ends with its sentence: nothing there shows that they still speak. */
    private static Draft upTo(Draft draft, int sentence) {
        List<TokenRange> kept = draft.content().stream()
                .filter(range -> range.sentence() <= sentence)
                .toList();
        return kept.isEmpty() ? draft : draft.withContent(kept);
    }

    /** "According to" cites the sentence that it stands in, and what goes before only between one pair of quotation marks. */
    private static Draft within(BySentence<Quoted> quotations, Draft draft, int sentence) {
        List<TokenRange> here = draft.content().stream()
                .filter(range -> range.sentence() == sentence)
                .toList();
        boolean quoted = quotations.near(sentence).values().stream()
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
