package org.hearsay.extract.attribution.tagged;

import java.util.List;
import java.util.function.Predicate;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;

/** Words of the narrator's that the tagger takes for a part of what is told. Pure functions. */
final class NarratorsWords {
    private NarratorsWords() {}

    /** The attribution without them; as it is where nothing else is told. */
    static Draft without(AnnotatedArticle article, BySentence<Quoted> quotations, Draft draft) {
        Predicate<TokenRange> narrated = range -> isOfSource(article, draft, range)
                || isByline(article, draft, range) && !Quoted.anyOverlaps(quotations, List.of(range))
                || isAfterQuotedAs(article, draft, range) && !Quoted.anyOverlaps(quotations, List.of(range));
        List<TokenRange> kept =
                draft.content().stream().filter(narrated.negate()).toList();
        return kept.isEmpty() || kept.size() == draft.content().size() ? draft : draft.withContent(kept);
    }

    /** {@code "...," said the official, who declined to be named}: a clause that hangs on the source. */
    private static boolean isOfSource(AnnotatedArticle article, Draft draft, TokenRange range) {
        Sentence sentence = article.sentence(range.sentence());
        return sentence.token(range.begin()).pos().matches("WP|WDT|WP\\$")
                && draft.source().stream()
                        .filter(source -> source.sentence() == range.sentence())
                        .anyMatch(source -> source.end() == range.begin()
                                || source.end() + 1 == range.begin()
                                        && sentence.token(source.end()).text().equals(","));
    }

    /** The line after a headline, which has no verb. */
    private static boolean isByline(AnnotatedArticle article, Draft draft, TokenRange range) {
        Sentence sentence = article.sentence(range.sentence());
        return !draft.cue().isEmpty()
                && draft.cue().get(0).sentence() < range.sentence()
                && article.sentence(draft.cue().get(0).sentence()).paragraph() < sentence.paragraph()
                && sentence.tokens().stream().anyMatch(Token::isProper)
                && sentence.tokens().stream()
                        .noneMatch(token -> token.isVerb() || token.text().matches("[.?!]"));
    }

    /** "Was quoted as saying": the words that end so, and what the narrator goes on with. */
    private static boolean isAfterQuotedAs(AnnotatedArticle article, Draft draft, TokenRange range) {
        TokenRange cue =
                draft.cue().isEmpty() ? range : draft.cue().get(draft.cue().size() - 1);
        Sentence sentence = article.sentence(cue.sentence());
        boolean as = cue.end() + 1 < sentence.size()
                && sentence.token(cue.end()).lemma().equals("as")
                && sentence.token(cue.end() + 1).pos().equals("VBG");
        boolean ends = as
                && cue.end() + 2 < sentence.size()
                && sentence.token(cue.end() + 2).text().equals(".");
        boolean here = range.sentence() == cue.sentence() && range.begin() >= cue.end();
        return ends && (here || range.sentence() > cue.sentence());
    }
}
