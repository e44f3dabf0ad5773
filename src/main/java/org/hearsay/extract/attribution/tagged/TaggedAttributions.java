package org.hearsay.extract.attribution.tagged;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tagger's outermost attributions and the grammar's of every depth together: the tagger's spans stand as they are and take act, addressee
 * and what is missing from the grammar; the grammar's own stand within them, and beside them by the constructions that are surer than the tagger.
 * Safe for several threads.
 */
public final class TaggedAttributions {
    private static final Set<Construction> CITED = EnumSet.of(Construction.CITING, Construction.ACCORDING_TO);

    private final CueSenses senses;

    public TaggedAttributions(CueSenses senses) {
        this.senses = senses;
    }

    /** @param quotations all of the article */
    public List<Draft> join(AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> byGrammar) {
        Joining joining = new Joining(article, quotations, byGrammar);
        for (Attribution attribution : TaggedRepairs.joined(article, quotations)) {
            if (!joining.isKnown(attribution)) {
                Draft same = joining.counterpart(attribution).orElse(null);
                draft(article, attribution, same, joining).ifPresent(draft -> joining.add(draft, same));
            }
        }
        return joining.all();
    }

    private static List<TokenRange> ranges(List<RoleSpan> spans) {
        return spans.stream().map(RoleSpan::tokens).toList();
    }

    private Optional<Draft> draft(
            AnnotatedArticle article, Attribution attribution, @Nullable Draft same, Joining joining) {
        List<TokenRange> content = ranges(attribution.content());
        if (content.isEmpty() && same != null) {
            content = same.content();
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (same != null && CITED.contains(same.sense().construction()) && Ranges.overlap(content, same.source())) {
            // the tagger takes who is cited for what is said
            return Optional.of(same);
        }
        return Optional.of(draft(article, attribution, joining.told(content, same), same, joining.joined()));
    }

    private Draft draft(
            AnnotatedArticle article,
            Attribution attribution,
            List<TokenRange> content,
            @Nullable Draft same,
            BySentence<Draft> before) {
        List<TokenRange> cue = ranges(attribution.cue());
        List<TokenRange> source = source(attribution, content, same);
        Sense sense = same == null ? senses.of(article, cue, source) : same.sense();
        TokenRange elsewhere =
                source.isEmpty() || isRelative(article, source) ? speaker(article, cue, same, before) : sense.speaker();
        if (elsewhere == null && source.isEmpty()) {
            elsewhere = senses.speaker(article, cue, content);
        }
        if (elsewhere != null && source.isEmpty() && isAgent(article, cue, elsewhere)) {
            source = List.of(elsewhere);
        }
        TokenRange addressee = same == null ? senses.addressee(article, cue, content) : same.addressee();
        return new Draft(
                source,
                cue,
                content,
                addressee == null || Ranges.overlap(source, List.of(addressee)) ? null : addressee,
                new Sense(sense.act(), sense.denied(), Construction.TAGGER, elsewhere),
                attribution.confidence());
    }

    /** The tagger's source; the grammar's where the tagger takes one from among the words told: {@code "...," Ruiz said, the radio reported}. */
    private static List<TokenRange> source(Attribution attribution, List<TokenRange> content, @Nullable Draft same) {
        List<TokenRange> source = ranges(attribution.source());
        if (same == null || same.source().isEmpty()) {
            return source;
        }
        boolean better = Ranges.overlap(source, content) && !Ranges.overlap(same.source(), content);
        return better ? same.source() : source;
    }

    /** "Asked by Ruiz": the words right after "by", of which the tagger makes nothing. */
    private static boolean isAgent(AnnotatedArticle article, List<TokenRange> cue, TokenRange speaker) {
        TokenRange last = cue.isEmpty() ? speaker : cue.get(cue.size() - 1);
        return last.sentence() == speaker.sentence()
                && speaker.begin() == last.end() + 1
                && article.sentence(last.sentence()).token(last.end()).lemma().equals("by");
    }

    /** "who", "which": stands for a noun before it. */
    private static boolean isRelative(AnnotatedArticle article, List<TokenRange> source) {
        TokenRange range = source.get(0);
        return range.size() == 1
                && article.sentence(range.sentence()).token(range.begin()).pos().startsWith("W");
    }

    /** Who speaks where no source is marked: as grammar has it, or for "adding that" who spoke before in the sentence. */
    private static @Nullable TokenRange speaker(
            AnnotatedArticle article, List<TokenRange> cue, @Nullable Draft same, BySentence<Draft> before) {
        if (same != null && !same.source().isEmpty()) {
            return same.source().get(0);
        }
        boolean participle = !cue.isEmpty()
                && article.sentence(cue.get(0).sentence())
                        .token(cue.get(0).begin())
                        .pos()
                        .equals("VBG");
        return (participle ? spoken(cue.get(0), before) : Optional.<TokenRange>empty())
                .orElse(same == null ? null : same.sense().speaker());
    }

    /** Who spoke last in the sentence, before a cue. */
    private static Optional<TokenRange> spoken(TokenRange cue, BySentence<Draft> before) {
        return before.near(cue.sentence()).descendingMap().values().stream()
                .filter(draft -> !draft.source().isEmpty())
                .map(draft -> draft.source().get(0))
                .filter(source -> source.sentence() == cue.sentence() && source.begin() < cue.begin())
                .findFirst();
    }
}
