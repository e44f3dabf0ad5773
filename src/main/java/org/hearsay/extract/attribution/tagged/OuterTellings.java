package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;

/**
 * "Ruiz told Lee that the dam was safe, her office said": the second telling is of the first, where the tagger gives both the same content or
 * the first all of it. Pure functions.
 */
final class OuterTellings {
    private OuterTellings() {}

    /** The drafts, of which those that close their sentence tell all of the telling before them. */
    static List<Draft> whole(AnnotatedArticle article, List<Draft> drafts) {
        return drafts.stream().map(draft -> whole(article, draft, drafts)).toList();
    }

    private static Draft whole(AnnotatedArticle article, Draft outer, List<Draft> drafts) {
        int border = border(article, outer);
        if (border < 0) {
            return outer;
        }
        int sentence = outer.cue().get(0).sentence();
        return drafts.stream()
                .filter(inner -> isTold(inner, outer, sentence, border))
                .findFirst()
                .flatMap(inner -> stretch(article, inner, outer, border))
                .map(told -> outer.withContent(Ranges.union(outer.content(), List.of(told))))
                .orElse(outer);
    }

    /** The first token of the source and cue that close a sentence after what they tell; -1 where they do not. */
    private static int border(AnnotatedArticle article, Draft draft) {
        if (draft.source().isEmpty() || draft.cue().isEmpty()) {
            return -1;
        }
        int sentence = draft.cue().get(0).sentence();
        int border = begin(draft);
        boolean here = border > 1 && draft.source().get(0).sentence() == sentence;
        boolean before = draft.content().stream()
                .allMatch(
                        range -> range.sentence() < sentence || range.sentence() == sentence && range.end() <= border);
        Clause clause = new Clause(article.sentence(sentence));
        boolean setOff = here
                && !clause.token(border).pos().equals("VBG")
                && (clause.token(border - 1).text().equals(",") || clause.isQuoteMark(border - 1));
        return before && setOff && !isQuoted(article, sentence, border) ? border : -1;
    }

    private static boolean isQuoted(AnnotatedArticle article, int sentence, int token) {
        return Quoted.in(article).stream().anyMatch(quotation -> quotation.contains(sentence, token));
    }

    /** Where source and cue begin, in the cue's sentence. */
    private static int begin(Draft draft) {
        int sentence = draft.cue().get(0).sentence();
        return Stream.concat(draft.source().stream(), draft.cue().stream())
                .filter(range -> range.sentence() == sentence)
                .mapToInt(TokenRange::begin)
                .min()
                .orElse(-1);
    }

    /** Another one's telling of the same, before the border. */
    private static boolean isTold(Draft inner, Draft outer, int sentence, int border) {
        boolean here = Stream.concat(inner.source().stream(), inner.cue().stream())
                .allMatch(range -> range.sentence() == sentence && range.end() <= border);
        return inner != outer
                && here
                && !inner.cue().isEmpty()
                && !inner.source().equals(outer.source())
                && Ranges.overlap(inner.content(), outer.content())
                && !Ranges.overlap(outer.content(), inner.cue());
    }

    /** From where the inner telling begins up to the border. */
    private static Optional<TokenRange> stretch(AnnotatedArticle article, Draft inner, Draft outer, int border) {
        int sentence = outer.cue().get(0).sentence();
        int told = outer.content().stream()
                .filter(range -> range.sentence() == sentence)
                .mapToInt(TokenRange::begin)
                .min()
                .orElse(border);
        return new Clause(article.sentence(sentence)).trimmed(Math.min(begin(inner), told), border);
    }

    /**
     * The tagger's attributions and those of grammar that tell one of them as a whole: the tagger's are cut where these begin.
     *
     * @param grammar what grammar alone found; those that are taken are removed
     */
    static List<Draft> around(AnnotatedArticle article, List<Draft> tagged, List<Draft> grammar) {
        List<Draft> all = new ArrayList<>(tagged);
        for (Draft outer : List.copyOf(grammar)) {
            int border = outer.sense().construction() == Construction.VERB_CLAUSE ? border(article, outer) : -1;
            for (int i = 0; border > 0 && i < tagged.size(); i++) {
                Draft inner = tagged.get(i);
                boolean holds = !inner.cue().isEmpty()
                        && Ranges.contain(inner.content(), outer.cue())
                        && Ranges.contain(outer.content(), inner.cue());
                Optional<Draft> cut = holds
                        ? Coordination.before(
                                new Clause(article.sentence(outer.cue().get(0).sentence())), inner, border)
                        : Optional.empty();
                if (cut.isPresent()) {
                    all.set(i, cut.get());
                    all.add(outer);
                    grammar.remove(outer);
                    break;
                }
            }
        }
        return all;
    }
}
