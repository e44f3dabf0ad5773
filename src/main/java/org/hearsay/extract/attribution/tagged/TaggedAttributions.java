package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Ranges;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tagger's outermost attributions and the grammar's of every depth together: the tagger's spans stand as they are and take act, addressee
 * and what is missing from the grammar; the grammar's own stand within them, and beside them by the constructions that are surer than the tagger.
 * Safe for several threads.
 */
public final class TaggedAttributions {
    /** Constructions that stand where the tagger found nothing: those that are seldom mistaken for others. A choice, not a measurement. */
    private static final Set<Construction> SURE =
            EnumSet.of(Construction.LABEL, Construction.CITING, Construction.ACCORDING_TO);

    private static final double MOST = 0.6;

    /** Contents that nothing attributes are left out below this: of those half and more are none (development articles). */
    private static final double LEAST_BARE = 0.5;

    private final CueSenses senses;

    public TaggedAttributions(CueSenses senses) {
        this.senses = senses;
    }

    public List<Draft> join(AnnotatedArticle article, List<Draft> byGrammar) {
        List<Draft> rest = new ArrayList<>(byGrammar);
        List<Draft> turns = rest.stream()
                .filter(draft -> draft.sense().construction() == Construction.LABEL)
                .toList();
        rest.removeAll(turns);
        List<Draft> joined = new ArrayList<>();
        List<TokenRange> given = new ArrayList<>(); // back to the grammar
        for (Attribution attribution : TaggedRepairs.joined(article)) {
            if (isPartOf(turns, attribution) || isBare(attribution) && (isWeak(attribution, rest) || replaced(attribution, rest, joined))) {
                continue;
            }
            Optional<Draft> same = counterpart(attribution, rest);
            same.ifPresent(rest::remove);
            Optional<Draft> found = draft(article, attribution, same.orElse(null), joined);
            Optional<Draft> mended = found.map(draft -> TaggedBorders.mended(article, draft, turns));
            mended.ifPresent(joined::add);
            mended.ifPresent(draft -> given.addAll(without(found.get().content(), draft.content())));
        }
        for (Draft draft : List.copyOf(rest)) {
            if (Ranges.overlap(given, draft.cue())) {
                rest.remove(draft);
                joined.add(draft);
            }
        }
        List<Draft> apart = Coordination.apart(article, joined, rest);
        rest.removeAll(apart);
        List<Draft> tagged = Stream.concat(turns.stream(), apart.stream()).toList();
        List<Draft> all = new ArrayList<>(apart);
        for (Draft draft : rest) {
            within(draft, tagged).or(() -> beside(draft, tagged)).ifPresent(all::add);
        }
        all.addAll(turns);
        return all;
    }

    private static List<TokenRange> without(List<TokenRange> all, List<TokenRange> kept) {
        return all.stream()
                .filter(range -> !Ranges.overlap(kept, List.of(range)))
                .toList();
    }

    private static boolean isBare(Attribution attribution) {
        return attribution.source().isEmpty() && attribution.cue().isEmpty();
    }

    /** Improbable, and no quotation that grammar knows a speaker for. */
    private static boolean isWeak(Attribution attribution, List<Draft> rest) {
        List<TokenRange> content = ranges(attribution.content());
        return attribution.confidence() < LEAST_BARE
                && rest.stream()
                        .filter(draft -> draft.sense().construction() == Construction.LONE_QUOTATION)
                        .noneMatch(draft -> Ranges.overlap(content, draft.content()));
    }

    /** Words that the tagger gives to nobody, where grammar finds a whole attribution in them: "he was quoted as saying that". */
    private static boolean replaced(Attribution attribution, List<Draft> rest, List<Draft> joined) {
        List<TokenRange> content = ranges(attribution.content());
        List<Draft> whole = rest.stream()
                .filter(draft -> draft.sense().construction() == Construction.CITING)
                .filter(draft -> !draft.cue().isEmpty() && Ranges.contain(content, draft.cue()))
                .toList();
        if (whole.isEmpty()) {
            return false;
        }
        List<Draft> around = rest.stream()
                .filter(draft -> whole.stream().anyMatch(inner -> inner.content().equals(draft.content())))
                .toList();
        rest.removeAll(around);
        joined.addAll(around);
        return true;
    }

    /** The label of a turn, or words of a turn of which nothing more is known. */
    private static boolean isPartOf(List<Draft> turns, Attribution attribution) {
        List<TokenRange> marks = Stream.of(attribution.source(), attribution.cue())
                .flatMap(spans -> ranges(spans).stream())
                .toList();
        return turns.stream()
                .anyMatch(turn -> Ranges.overlap(turn.source(), marks)
                        || Ranges.overlap(turn.cue(), marks)
                        || attribution.cue().isEmpty()
                                && Ranges.overlap(turn.content(), ranges(attribution.content())));
    }

    private static List<TokenRange> ranges(List<RoleSpan> spans) {
        return spans.stream().map(RoleSpan::tokens).toList();
    }

    /** The grammar's attribution with the same cue or, for a quotation that stands alone, the same content. */
    private static Optional<Draft> counterpart(Attribution attribution, List<Draft> drafts) {
        List<TokenRange> cue = ranges(attribution.cue());
        List<TokenRange> content = ranges(attribution.content());
        Draft best = null;
        int most = -1;
        for (Draft draft : drafts) {
            boolean same = cue.isEmpty() && draft.cue().isEmpty()
                    ? Ranges.overlap(content, draft.content())
                    : Ranges.overlap(cue, draft.cue());
            int shared = shared(content, draft.content());
            if (same && shared > most) {
                best = draft;
                most = shared;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int shared(List<TokenRange> a, List<TokenRange> b) {
        return Ranges.size(a) + Ranges.size(b) - Ranges.size(Ranges.union(a, b));
    }

    private Optional<Draft> draft(
            AnnotatedArticle article, Attribution attribution, @Nullable Draft same, List<Draft> before) {
        List<TokenRange> content = ranges(attribution.content());
        if (content.isEmpty() && same != null) {
            content = same.content();
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<TokenRange> cue = ranges(attribution.cue());
        List<TokenRange> source = source(attribution, content, same);
        Sense sense = same == null ? senses.of(article, cue, source) : same.sense();
        if (same != null
                && same.sense().construction() == Construction.CITING
                && Ranges.overlap(content, same.source())) {
            // the tagger takes who is cited for what is said
            return Optional.of(same);
        }
        TokenRange elsewhere =
                source.isEmpty() || isRelative(article, source) ? speaker(article, cue, same, before) : sense.speaker();
        TokenRange addressee = same == null ? senses.addressee(article, cue, content) : same.addressee();
        return Optional.of(new Draft(
                source,
                cue,
                content,
                addressee == null || Ranges.overlap(source, List.of(addressee)) ? null : addressee,
                new Sense(sense.act(), sense.denied(), Construction.TAGGER, elsewhere),
                attribution.confidence()));
    }

    /** The tagger's source; the grammar's where the tagger takes one from among the words told: {@code "...," Ruiz said, the radio reported}. */
    private static List<TokenRange> source(Attribution attribution, List<TokenRange> content, @Nullable Draft same) {
        List<TokenRange> source = ranges(attribution.source());
        boolean better = same != null
                && !same.source().isEmpty()
                && Ranges.overlap(source, content)
                && !Ranges.overlap(same.source(), content);
        return better ? same.source() : source;
    }

    /** "who", "which": stands for a noun before it. */
    private static boolean isRelative(AnnotatedArticle article, List<TokenRange> source) {
        TokenRange range = source.get(0);
        return range.size() == 1
                && article.sentence(range.sentence()).token(range.begin()).pos().startsWith("W");
    }

    /** Who speaks where no source is marked: as grammar has it, or for "adding that" who spoke before in the sentence. */
    private static @Nullable TokenRange speaker(
            AnnotatedArticle article, List<TokenRange> cue, @Nullable Draft same, List<Draft> before) {
        if (same != null && !same.source().isEmpty()) {
            return same.source().get(0);
        }
        boolean participle = !cue.isEmpty()
                && article.sentence(cue.get(0).sentence())
                        .token(cue.get(0).begin())
                        .pos()
                        .equals("VBG");
        for (int i = before.size() - 1; participle && i >= 0; i--) {
            Draft draft = before.get(i);
            boolean here = !draft.source().isEmpty()
                    && draft.source().get(0).sentence() == cue.get(0).sentence()
                    && draft.source().get(0).begin() < cue.get(0).begin();
            if (here) {
                return draft.source().get(0);
            }
        }
        return same == null ? null : same.sense().speaker();
    }

    /** A nested attribution, cut to what its holder holds. */
    private static Optional<Draft> within(Draft draft, List<Draft> tagged) {
        for (Draft outer : tagged) {
            boolean holdsCue = !draft.cue().isEmpty() && Ranges.contain(outer.content(), draft.cue());
            int shared = shared(outer.content(), draft.content());
            if (holdsCue && shared >= MOST * Ranges.size(draft.content())) {
                List<TokenRange> cut = Ranges.intersection(outer.content(), draft.content());
                return Optional.of(draft.withContent(cut));
            }
        }
        return Optional.empty();
    }

    /** One that stands outside all that the tagger found, or around it. */
    private static Optional<Draft> beside(Draft draft, List<Draft> tagged) {
        boolean free = tagged.stream()
                .noneMatch(other -> Ranges.overlap(other.content(), draft.cue())
                        || Ranges.overlap(other.content(), draft.content())
                                && !Ranges.contain(draft.content(), other.content()));
        return free && SURE.contains(draft.sense().construction()) ? Optional.of(draft) : Optional.empty();
    }
}
