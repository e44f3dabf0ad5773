package org.hearsay.extract.attribution.verb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Datelines;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.attribution.lexicon.Cues;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.verb.VerbAttributions.Report;
import org.jspecify.annotations.Nullable;

/**
 * Gives quotations to the verbs beside them, however the parser took the sentence, and quotations that stand alone to who spoke last.
 * Safe for several threads.
 */
public final class QuotationAttributions {
    private static final int REACH = 14;
    private static final int LOOK_BACK = 3;

    private final VerbAttributions verbs;

    public QuotationAttributions(VerbAttributions verbs) {
        this.verbs = verbs;
    }

    /** @param quotations all of the article */
    public List<Draft> complete(AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> drafts) {
        BySentence<Draft> attached = BySentence.of(drafts);
        quotations.list().forEach(quoted -> attach(article, quoted, attached));
        BySentence<Draft> all = BySentence.of(
                attached.list().stream().map(draft -> whole(draft, quotations)).toList());
        quotations.list().forEach(quoted -> standAlone(article, quoted, all));
        return all.list();
    }

    /** Finds the verb beside a quotation and makes the quotation its content. */
    private void attach(AnnotatedArticle article, Quoted quoted, BySentence<Draft> all) {
        for (Beside beside : beside(article, quoted)) {
            TokenRange cue = Cues.words(
                    beside.clause(), beside.report().verb(), beside.report().word());
            Optional<Map.Entry<Integer, Draft>> known = all.near(cue.sentence()).entrySet().stream()
                    .filter(entry -> entry.getValue().cue().contains(cue))
                    .findFirst();
            if (known.isPresent() && sameSource(known.get().getValue(), beside)) {
                all.set(known.get().getKey(), with(known.get().getValue(), quoted));
            } else {
                known.ifPresent(entry -> all.remove(entry.getKey()));
                all.add(draft(beside, cue, quoted));
            }
        }
    }

    /** False where the parser took the subject from within the quotation. */
    private static boolean sameSource(Draft draft, Beside beside) {
        int subject = beside.report().subject().orElse(-1);
        return draft.source().stream().anyMatch(range -> range.contains(subject));
    }

    /** A quotation joins content that it overlaps or touches; content elsewhere was the parser's mistake. */
    private static Draft with(Draft draft, Quoted quoted) {
        boolean meets = quoted.overlaps(draft.content())
                || draft.sense().construction() == Construction.VERB_QUOTATION
                || draft.content().stream().anyMatch(range -> touches(range, quoted));
        return draft.withContent(meets ? Ranges.union(draft.content(), quoted.ranges()) : quoted.ranges());
    }

    private static boolean touches(TokenRange range, Quoted quoted) {
        TokenRange first = quoted.first();
        return range.sentence() == first.sentence() && Math.abs(range.end() - first.begin()) <= 1;
    }

    private Draft draft(Beside beside, TokenRange cue, Quoted quoted) {
        Report report = beside.report();
        var told = Ranges.in(cue.sentence(), quoted.ranges());
        List<TokenRange> content = beside.follows() ? openingOf(beside.clause(), quoted) : quoted.ranges();
        boolean denied = Cues.denied(beside.clause(), report.verb());
        Act act = report.word().act();
        return new Draft(
                verbs.source(beside.clause(), report, told),
                List.of(cue),
                content,
                verbs.addressee(beside.clause(), report, told),
                new Sense(act, denied, Construction.VERB_QUOTATION, null),
                Confidences.of(Construction.VERB_QUOTATION, act));
    }

    /** {@code The plan is "dead," she said}: words before the quotation in its sentence are told too. */
    private static List<TokenRange> openingOf(Clause clause, Quoted quoted) {
        TokenRange first = quoted.first();
        int begin = Datelines.end(clause);
        boolean partial = quoted.ranges().size() == 1 && clause.firstFinite(begin, first.begin()) >= 0;
        if (!partial) {
            return quoted.ranges();
        }
        return Ranges.union(clause.trimmed(begin, first.begin()).stream().toList(), quoted.ranges());
    }

    private record Beside(Clause clause, Report report, boolean follows) {}

    /** The verb after the quotation if there is one, else the one before. */
    private List<Beside> beside(AnnotatedArticle article, Quoted quoted) {
        Clause after = new Clause(article.sentence(quoted.last().sentence()));
        for (Report candidate : candidates(after, quoted)) {
            Report report = NearSubjects.mended(after, candidate, quoted);
            if (report.verb() >= quoted.last().end()
                    && follows(after, report, quoted.last().end())) {
                return List.of(new Beside(after, report, true));
            }
        }
        Clause before = new Clause(article.sentence(quoted.first().sentence()));
        Beside found = null;
        for (Report report : candidates(before, quoted)) {
            if (report.verb() < quoted.first().begin()
                    && leads(before, report, quoted.first().begin())) {
                found = new Beside(before, report, false);
            }
        }
        return found == null ? List.of() : List.of(found);
    }

    private List<Report> candidates(Clause clause, Quoted quoted) {
        return verbs.reports(clause).stream()
                .filter(report -> report.word().takes(ReportingWord.QUOTE))
                .filter(report -> !quoted.contains(clause.sentence().index(), report.verb()))
                .toList();
    }

    /** Between the mark and the verb stands nothing but the subject and adverbs: {@code "..." the chief of police said}. */
    private static boolean follows(Clause clause, Report report, int end) {
        int subject = report.subject().orElse(-1);
        if (subject < end || report.verb() - end > 3 * REACH) {
            return false;
        }
        var allowed = clause.hull(subject);
        for (int i = end; i < report.verb(); i++) {
            boolean helps =
                    clause.tree().head(i) == report.verb() && clause.tree().is(i, "aux")
                            || clause.token(i).pos().startsWith("RB")
                            || i == subject;
            if (!allowed.get(i) && !clause.isPunctuation(i) && !helps) {
                return false;
            }
        }
        return true;
    }

    /** Between the verb and the mark stand an addressee, a time or a place at most, and no other verb. */
    private static boolean leads(Clause clause, Report report, int begin) {
        if (begin - report.verb() > REACH || report.subject().isEmpty()) {
            return false;
        }
        for (int i = report.verb() + 1; i < begin; i++) {
            if (clause.token(i).pos().matches("VB[DPZ]?|MD")) {
                return false;
            }
        }
        String last = clause.lower(begin - 1);
        return last.matches("[,:]|that") || begin - report.verb() <= 6;
    }

    /** What the parser saw of a quotation stands for all of it, in whatever sentences. */
    private static Draft whole(Draft draft, BySentence<Quoted> quotations) {
        List<TokenRange> content = draft.content();
        for (Quoted quoted : quotations.near(draft.content()).values()) {
            boolean cueWithin = draft.cue().stream().anyMatch(cue -> quoted.contains(cue.sentence(), cue.begin()));
            if (!cueWithin && quoted.overlaps(content)) {
                content = Ranges.union(content, quoted.ranges());
            }
        }
        return draft.withContent(content);
    }

    /** A quotation that fills its sentences and that no verb claims goes on what was said, or is said by who spoke last. */
    private static void standAlone(AnnotatedArticle article, Quoted quoted, BySentence<Draft> all) {
        boolean claimed = all.near(quoted.ranges()).values().stream()
                .anyMatch(draft -> quoted.overlaps(draft.content())
                        && draft.cue().stream().noneMatch(cue -> quoted.contains(cue.sentence(), cue.begin())));
        if (claimed || quoted.tokens() < 4 || !quoted.fillsSentences(article)) {
            return;
        }
        Map.Entry<Integer, Draft> before = lastBefore(quoted, all);
        if (before == null) {
            return;
        }
        Draft last = before.getValue();
        TokenRange speaker =
                last.source().isEmpty() ? last.sense().speaker() : last.source().get(0);
        if (continues(article, last, quoted)) {
            all.set(before.getKey(), last.withContent(Ranges.union(last.content(), quoted.ranges())));
        } else if (speaker != null) {
            all.add(alone(quoted, speaker));
        }
    }

    private static Draft alone(Quoted quoted, TokenRange speaker) {
        return new Draft(
                List.of(),
                List.of(),
                quoted.ranges(),
                null,
                new Sense(Act.SAY, false, Construction.LONE_QUOTATION, speaker),
                Confidences.of(Construction.LONE_QUOTATION, Act.SAY));
    }

    /** True where the quotation follows, in the same paragraph, on one of the same speech. */
    private static boolean continues(AnnotatedArticle article, Draft last, Quoted quoted) {
        int sentence = quoted.first().sentence();
        boolean sameParagraph = !last.cue().isEmpty()
                && article.sentence(last.cue().get(0).sentence()).paragraph()
                        == article.sentence(sentence).paragraph();
        TokenRange end = last.content().get(last.content().size() - 1);
        Clause clause = new Clause(article.sentence(end.sentence()));
        return sameParagraph && clause.isQuoteMark(end.end() - 1);
    }

    /** The last attribution before, by the article itself, not within a quotation or another's content. */
    private static Map.@Nullable Entry<Integer, Draft> lastBefore(Quoted quoted, BySentence<Draft> all) {
        int sentence = quoted.first().sentence();
        Map.Entry<Integer, Draft> found = null;
        int at = -1;
        for (Map.Entry<Integer, Draft> entry :
                all.within(sentence - LOOK_BACK, sentence - 1).entrySet()) {
            TokenRange place = place(entry.getValue());
            boolean near = place.sentence() < sentence && place.sentence() >= sentence - LOOK_BACK;
            int key = place.sentence() * 1000 + place.begin();
            if (near && key > at && isOuter(entry.getValue(), all)) {
                found = entry;
                at = key;
            }
        }
        return found;
    }

    private static TokenRange place(Draft draft) {
        return draft.cue().isEmpty() ? draft.content().get(0) : draft.cue().get(0);
    }

    private static boolean isOuter(Draft draft, BySentence<Draft> all) {
        List<TokenRange> place = List.of(place(draft));
        return all.near(place).values().stream()
                .noneMatch(other -> other != draft && Ranges.contain(other.content(), place));
    }
}
