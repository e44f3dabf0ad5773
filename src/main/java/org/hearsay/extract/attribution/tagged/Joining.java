package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;
import org.jspecify.annotations.Nullable;

/** The attributions of one article while the tagger's and the grammar's are brought together. Used by one thread. */
final class Joining {
    /** Constructions that stand where the tagger found nothing: those that are seldom mistaken for others. A choice, not a measurement. */
    private static final Set<Construction> SURE =
            EnumSet.of(Construction.LABEL, Construction.CITING, Construction.ACCORDING_TO);

    private static final double MOST = 0.6;

    /** Contents that nothing attributes are left out below this: of those half and more are none (development articles). */
    private static final double LEAST_BARE = 0.5;

    private final AnnotatedArticle article;
    /** The grammar's that no tagged one has taken. */
    private final BySentence<Draft> rest;

    private final BySentence<Quoted> quotations;
    private final BySentence<Draft> turns;
    private final BySentence<Draft> joined = BySentence.of(List.of());
    /** What the tagger took and the grammar gets back. */
    private final BySentence<TokenRange> given = new BySentence<>(List::of);

    Joining(AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> byGrammar) {
        this.article = article;
        this.quotations = quotations;
        Map<Boolean, List<Draft>> byLabel = byGrammar.stream()
                .collect(Collectors.partitioningBy(draft -> draft.sense().construction() == Construction.LABEL));
        turns = BySentence.of(byLabel.getOrDefault(true, List.of()));
        rest = BySentence.of(byLabel.getOrDefault(false, List.of()));
    }

    /** Those joined so far, in the tagger's order. */
    BySentence<Draft> joined() {
        return joined;
    }

    /** True where there is nothing to make of a tagged attribution: a turn has it, or it is improbable, or the grammar knows it better. */
    boolean isKnown(Attribution attribution) {
        boolean bare = attribution.source().isEmpty() && attribution.cue().isEmpty();
        return isPartOfTurn(attribution) || bare && (isWeak(attribution) || replaced(attribution));
    }

    /** @param same the grammar's attribution that this one stands for */
    void add(Draft draft, @Nullable Draft same) {
        if (same != null) {
            rest.removeFirst(same);
        }
        AskedAsides.parted(article, draft).forEach(this::add);
    }

    private void add(Draft draft) {
        Draft mended = TaggedBorders.mended(article, quotations, draft, turns);
        joined.add(mended);
        draft.content().stream()
                .filter(range -> !Ranges.overlap(mended.content(), List.of(range)))
                .forEach(given::add);
    }

    /** All of both: the tagger's, the grammar's within and beside them, and the turns. */
    List<Draft> all() {
        giveBack();
        List<Draft> whole = OuterTellings.whole(article, quotations, withoutQuestions());
        List<Draft> around = OuterTellings.around(article, quotations, whole, rest);
        List<Draft> all = new ArrayList<>(Coordination.apart(article, quotations, around, rest.list()));
        BySentence<Draft> tagged = BySentence.of(turns.list());
        all.forEach(tagged::add);
        Set<Draft> told = Set.copyOf(all);
        for (Draft draft : rest.list()) {
            if (!told.contains(draft)) {
                within(draft, tagged).or(() -> beside(draft, tagged)).ifPresent(all::add);
            }
        }
        all.addAll(turns.list());
        return all;
    }

    private void giveBack() {
        new TreeMap<>(rest.all()).forEach((place, draft) -> {
            if (Ranges.overlap(List.copyOf(given.near(draft.cue()).values()), draft.cue())) {
                rest.remove(place);
                joined.add(draft);
            }
        });
    }

    /** "Asked whether it would close, she said no": what was asked is no part of what she said. */
    private List<Draft> withoutQuestions() {
        Set<TokenRange> asked = joined.list().stream()
                .filter(draft -> draft.sense().act() == Act.ASK)
                .flatMap(draft -> draft.content().stream())
                .collect(Collectors.toSet());
        return joined.list().stream()
                .map(draft -> draft.sense().act() == Act.ASK ? draft : without(draft, asked))
                .map(draft -> draft.sense().construction() == Construction.CITING
                        ? besideReport(draft, joined).orElse(draft)
                        : draft)
                .toList();
    }

    private static Draft without(Draft draft, Set<TokenRange> asked) {
        List<TokenRange> kept =
                draft.content().stream().filter(range -> !asked.contains(range)).toList();
        return kept.isEmpty() || kept.size() == draft.content().size() ? draft : draft.withContent(kept);
    }

    /** Improbable, and no quotation that grammar knows a speaker for. */
    private boolean isWeak(Attribution attribution) {
        List<TokenRange> content = ranges(attribution.content());
        return attribution.confidence() < LEAST_BARE
                && rest.near(content).values().stream()
                        .filter(draft -> draft.sense().construction() == Construction.LONE_QUOTATION)
                        .noneMatch(draft -> Ranges.overlap(content, draft.content()));
    }

    /** Words that the tagger gives to nobody, where grammar finds a whole attribution in them: "he was quoted as saying that". */
    private boolean replaced(Attribution attribution) {
        List<TokenRange> content = ranges(attribution.content());
        Set<List<TokenRange>> whole = rest.near(content).values().stream()
                .filter(draft -> draft.sense().construction() == Construction.CITING)
                .filter(draft -> !draft.cue().isEmpty() && Ranges.contain(content, draft.cue()))
                .map(Draft::content)
                .collect(Collectors.toSet());
        Map<Integer, Draft> around =
                rest.near(whole.stream().flatMap(List::stream).toList());
        around.values().removeIf(draft -> !whole.contains(draft.content()));
        around.forEach((place, draft) -> {
            rest.remove(place);
            joined.add(draft);
        });
        return !whole.isEmpty();
    }

    /** The label of a turn, or words of a turn of which nothing more is known. */
    private boolean isPartOfTurn(Attribution attribution) {
        List<TokenRange> marks = Stream.of(attribution.source(), attribution.cue())
                .flatMap(spans -> ranges(spans).stream())
                .toList();
        List<TokenRange> content = ranges(attribution.content());
        return turns.near(marks, content).values().stream()
                .anyMatch(turn -> Ranges.overlap(turn.source(), marks)
                        || Ranges.overlap(turn.cue(), marks)
                        || attribution.cue().isEmpty() && Ranges.overlap(turn.content(), content));
    }

    /** The grammar's attribution with the same cue or, for a quotation that stands alone, the same content. */
    Optional<Draft> counterpart(Attribution attribution) {
        List<TokenRange> cue = ranges(attribution.cue());
        List<TokenRange> content = ranges(attribution.content());
        Draft best = null;
        int most = -1;
        for (Draft draft : rest.near(cue, content).values()) {
            boolean same = cue.isEmpty() && draft.cue().isEmpty()
                    ? Ranges.overlap(content, draft.content())
                    : Ranges.overlap(cue, draft.cue());
            int shared = same ? shared(content, draft.content()) : -1;
            if (shared > most) {
                best = draft;
                most = shared;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The tagger's content; for "quoted him as saying", of which the tagger makes content, the grammar's.
     *
     * @param same the grammar's attribution that the tagged one stands for
     */
    List<TokenRange> told(List<TokenRange> content, @Nullable Draft same) {
        if (same == null) {
            return content;
        }
        boolean cites = rest.near(same.content()).values().stream()
                .filter(draft -> draft.sense().construction() == Construction.CITING)
                .filter(draft -> draft.content().equals(same.content()))
                .anyMatch(draft -> Ranges.contain(content, draft.cue()));
        boolean cut = same.sense().construction() == Construction.ACCORDING_TO && isCutWithin(content, same.content());
        return cites || cut ? same.content() : content;
    }

    /** True where the tagger's words begin in the middle of a phrase, and all of them stand at the end of the grammar's. */
    private boolean isCutWithin(List<TokenRange> content, List<TokenRange> whole) {
        TokenRange first = content.get(0);
        boolean suffix = Ranges.contain(whole, content)
                && content.get(content.size() - 1).end()
                        == whole.get(whole.size() - 1).end();
        return suffix
                && first.begin() > 0
                && article.sentence(first.sentence())
                        .token(first.begin() - 1)
                        .pos()
                        .matches("VB[DZP]|MD|DT|JJ|IN|PRP\\$|NNP?S?|CD");
    }

    /** A nested attribution, cut to what its holder holds. */
    private Optional<Draft> within(Draft found, BySentence<Draft> tagged) {
        for (Draft outer : tagged.near(found.cue()).values()) {
            boolean holdsCue = !found.cue().isEmpty() && Ranges.contain(outer.content(), found.cue());
            Draft draft = holdsCue ? beforeCue(found, outer) : found;
            if (holdsCue && shared(outer.content(), draft.content()) >= MOST * Ranges.size(draft.content())) {
                List<TokenRange> cut = Ranges.intersection(outer.content(), draft.content());
                List<TokenRange> source = Ranges.intersection(outer.content(), draft.source());
                return Optional.of((source.isEmpty() ? draft : draft.withSource(source)).withContent(cut));
            }
        }
        return Optional.empty();
    }

    /** "wrote that it was dead, according to a clerk who saw the letter": who is cited ends what is written. */
    private Draft beforeCue(Draft draft, Draft outer) {
        if (outer.cue().isEmpty() || !Ranges.contain(draft.content(), outer.cue())) {
            return draft;
        }
        TokenRange cue = outer.cue().get(0);
        return Coordination.before(new Clause(article.sentence(cue.sentence())), draft, cue.begin())
                .orElse(draft);
    }

    /** One that stands outside all that the tagger found, or around it; not what "was quoted as saying" tells twice. */
    private static Optional<Draft> beside(Draft draft, BySentence<Draft> tagged) {
        boolean twice = draft.sense().construction() == Construction.CITING
                && tagged.near(draft.content()).values().stream()
                        .anyMatch(other -> Ranges.overlap(other.source(), draft.source())
                                && Ranges.overlap(other.content(), draft.content()));
        if (twice) {
            return Optional.empty();
        }
        if (draft.sense().construction() == Construction.CITING) {
            return besideReport(draft, tagged).or(() -> freely(draft, tagged));
        }
        return freely(draft, tagged);
    }

    /** "reported the plan, citing two aides": the aides told what the tagger lets be reported. */
    private static Optional<Draft> besideReport(Draft draft, BySentence<Draft> tagged) {
        int sentence = draft.cue().get(0).sentence();
        return tagged.near(sentence).values().stream()
                .filter(report -> !report.cue().isEmpty() && report.cue().get(0).sentence() == sentence)
                .filter(report -> Ranges.contain(draft.content(), report.content())
                        && !Ranges.contain(draft.content(), report.cue()))
                .findFirst()
                .map(report -> draft.withContent(report.content()));
    }

    private static Optional<Draft> freely(Draft draft, BySentence<Draft> tagged) {
        boolean free = tagged.near(draft.cue(), draft.content()).values().stream()
                .noneMatch(other -> Ranges.overlap(other.content(), draft.cue())
                        || Ranges.overlap(other.content(), draft.content())
                                && !Ranges.contain(draft.content(), other.content()));
        return free && SURE.contains(draft.sense().construction()) ? Optional.of(draft) : Optional.empty();
    }

    private static List<TokenRange> ranges(List<RoleSpan> spans) {
        return spans.stream().map(RoleSpan::tokens).toList();
    }

    private static int shared(List<TokenRange> a, List<TokenRange> b) {
        return Ranges.size(a) + Ranges.size(b) - Ranges.size(Ranges.union(a, b));
    }
}
