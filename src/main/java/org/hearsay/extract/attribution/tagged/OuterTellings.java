package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
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
    static List<Draft> whole(AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> drafts) {
        BySentence<Draft> all = BySentence.of(drafts);
        return drafts.stream()
                .map(draft -> whole(article, draft, border(article, quotations, draft), all))
                .toList();
    }

    private static Draft whole(AnnotatedArticle article, Draft outer, int border, BySentence<Draft> drafts) {
        if (border < 0) {
            return outer;
        }
        int sentence = outer.cue().get(0).sentence();
        return drafts.near(outer.content()).values().stream()
                .filter(inner -> isTold(inner, outer, sentence, border))
                .findFirst()
                .flatMap(inner -> stretch(article, inner, outer, border))
                .map(told -> outer.withContent(Ranges.union(outer.content(), List.of(told))))
                .orElse(outer);
    }

    /** The first token of the source and cue that close a sentence after what they tell; -1 where they do not. */
    private static int border(AnnotatedArticle article, BySentence<Quoted> quotations, Draft draft) {
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
        return before && setOff && !Quoted.anyContains(quotations, sentence, border) ? border : -1;
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
    static List<Draft> around(
            AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> tagged, BySentence<Draft> grammar) {
        BySentence<Draft> inners = BySentence.of(tagged);
        List<Draft> all = new ArrayList<>(tagged);
        for (Map.Entry<Integer, Draft> entry : new TreeMap<>(grammar.all()).entrySet()) {
            Draft outer = entry.getValue();
            int border =
                    outer.sense().construction() == Construction.VERB_CLAUSE ? border(article, quotations, outer) : -1;
            Optional<Map.Entry<Integer, Draft>> cut =
                    border > 0 ? cut(article, outer, border, inners) : Optional.empty();
            if (cut.isPresent()) {
                all.set(cut.get().getKey(), cut.get().getValue());
                all.add(outer);
                grammar.remove(entry.getKey());
            }
        }
        return all;
    }

    /** The first that the outer one holds and that holds the outer one's cue, up to a border, with its place. */
    private static Optional<Map.Entry<Integer, Draft>> cut(
            AnnotatedArticle article, Draft outer, int border, BySentence<Draft> inners) {
        Clause clause = new Clause(article.sentence(outer.cue().get(0).sentence()));
        return inners.near(outer.cue()).entrySet().stream()
                .filter(inner -> !inner.getValue().cue().isEmpty()
                        && Ranges.contain(inner.getValue().content(), outer.cue())
                        && Ranges.contain(outer.content(), inner.getValue().cue()))
                .flatMap(
                        inner -> Coordination.before(clause, inner.getValue(), border)
                                .map(draft -> Map.entry(inner.getKey(), draft))
                                .stream())
                .findFirst();
    }
}
