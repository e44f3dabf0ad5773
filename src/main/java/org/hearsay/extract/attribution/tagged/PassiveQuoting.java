package org.hearsay.extract.attribution.tagged;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.lexicon.Cues;

/** "She was quoted as saying by the daily": the tagger takes the daily for who speaks, and her for a part of what is told. Pure functions. */
final class PassiveQuoting {
    private PassiveQuoting() {}

    /** With who speaks as source, of "was quoted as saying"; with none where those of whom it is told are not who tell: "asked about it, she". */
    static Draft mended(AnnotatedArticle article, Draft draft) {
        return AskedAsides.isAsked(article, draft) || isReported(article, draft)
                ? draft.withSource(List.of())
                : quoted(article, draft);
    }

    /** "Ruiz is said to have left". */
    private static boolean isReported(AnnotatedArticle article, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        int verb = cue.end() - 1;
        boolean passive = clause.lemma(verb).matches("say|report|believe|understand|think|rumou?r|allege")
                && clause.tree().child(verb, "aux:pass").isPresent();
        return passive
                && draft.source().size() == 1
                && isBefore(draft.source().get(0), cue)
                && cue.end() < clause.size()
                && clause.token(cue.end()).pos().equals("TO");
    }

    private static boolean isBefore(TokenRange source, TokenRange cue) {
        return source.sentence() == cue.sentence() && source.end() <= cue.begin();
    }

    private static Draft quoted(AnnotatedArticle article, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        boolean after = !draft.source().isEmpty()
                && draft.source().get(0).sentence() == cue.sentence()
                && draft.source().get(0).begin() >= cue.end()
                && clause.token(cue.end() - 1).pos().equals("VBG");
        for (int i = cue.begin(); after && i < cue.end(); i++) {
            Optional<Integer> subject =
                    Cues.quotes(clause.lemma(i)) ? clause.tree().child(i, "nsubj:pass") : Optional.empty();
            if (subject.isPresent()) {
                return saidBy(draft, before(clause, subject.get(), cue.begin()));
            }
        }
        return draft;
    }

    /** The subject's phrase, from where the words before it end. */
    private static TokenRange before(Clause clause, int subject, int cue) {
        int begin = Math.min(subject, cue - 1);
        if (!clause.token(cue - 1).isNominal()) {
            return new TokenRange(clause.sentence().index(), begin, begin + 1);
        }
        // the parser may take a subject from within the quotation: what stands right before the cue is the subject
        begin = cue - 1;
        while (begin > 0 && clause.token(begin - 1).pos().matches("DT|JJ.*|NN.*|PRP\\$|POS|CD|HYPH")) {
            begin--;
        }
        return new TokenRange(clause.sentence().index(), begin, cue);
    }

    private static TokenRange withoutEnd(TokenRange range, int end) {
        return end > range.begin() ? new TokenRange(range.sentence(), range.begin(), end) : range;
    }

    private static Draft saidBy(Draft draft, TokenRange subject) {
        List<TokenRange> content = draft.content().stream()
                .map(range -> range.overlaps(subject) ? withoutEnd(range, subject.begin()) : range)
                .filter(range -> !range.overlaps(subject))
                .toList();
        return content.isEmpty() ? draft : draft.withSource(List.of(subject)).withContent(content);
    }
}
