package org.hearsay.extract.attribution.verb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.lexicon.Cues;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.party.Addressees;
import org.hearsay.extract.attribution.party.Subjects;
import org.jspecify.annotations.Nullable;

/** Attributions whose cue is a verb, by the dependency tree. Safe for several threads. */
public final class VerbAttributions {
    /** Verbs by which things, too, may "say": only people, and papers that speak, count as their sources. */
    private static final Set<String> EVIDENTIAL = Set.of(
            "show",
            "demonstrate",
            "prove",
            "suggest",
            "indicate",
            "see",
            "find",
            "hold",
            "reveal",
            "signal",
            "read",
            "imply",
            "document",
            "hint",
            "underscore",
            "highlight",
            "underline",
            "detail",
            "figure",
            "determine");

    /** Nouns that neither speak nor think. */
    private static final Set<String> MUTE = Set.of(
            "year",
            "month",
            "week",
            "day",
            "time",
            "decade",
            "century",
            "hour",
            "moment",
            "period",
            "fact",
            "way",
            "reason",
            "thing",
            "case",
            "process",
            "idea",
            "problem",
            "effort",
            "attempt",
            "step",
            "right",
            "chance",
            "opportunity",
            "ability",
            "money",
            "power",
            "need",
            "place",
            "price",
            "cost",
            "number",
            "rate",
            "percent",
            "today",
            "tomorrow",
            "yesterday");

    private static final Set<String> PAPERS = Set.of(
            "poll",
            "survey",
            "study",
            "report",
            "document",
            "record",
            "paper",
            "memo",
            "letter",
            "email",
            "data",
            "filing",
            "transcript",
            "official",
            "source",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "researcher",
            "scientist");

    private final ReportingLexicon verbs;
    private final Subjects subjects;

    public VerbAttributions(ReportingLexicon verbs, Subjects subjects) {
        this.verbs = verbs;
        this.subjects = subjects;
    }

    /** A reporting verb with its subject, whether or not its content was found in the tree. */
    public record Report(int verb, ReportingWord word, OptionalInt subject) {
        Report withSubject(int head) {
            return new Report(verb, word, OptionalInt.of(head));
        }
    }

    /** Every reporting verb of a sentence, in reading order. */
    public List<Report> reports(Clause clause) {
        List<Report> found = new ArrayList<>();
        for (int i = 0; i < clause.tree().size(); i++) {
            int verb = i;
            if (clause.isVerb(i)) {
                Cues.word(clause, i, verbs)
                        .ifPresent(word -> found.add(new Report(verb, word, subjects.of(clause, verb))));
            }
        }
        return found;
    }

    public List<Draft> find(Sentence sentence) {
        Clause clause = new Clause(sentence);
        List<Report> reports = reports(clause);
        return reports.stream()
                .flatMap(report -> draft(clause, report, closing(clause, report, reports)).stream())
                .toList();
    }

    /** Where an attribution by another verb closes the sentence, after this verb; the sentence's end where none does. */
    private static int closing(Clause clause, Report report, List<Report> reports) {
        int end = clause.size();
        for (Report other : reports) {
            int border =
                    other.verb() > report.verb() ? TrailingAttributions.border(clause, other.verb(), other.word()) : -1;
            if (border > report.verb() + 1) {
                end = Math.min(end, border);
            }
        }
        return end;
    }

    private Optional<Draft> draft(Clause clause, Report report, int closing) {
        Optional<VerbContents.Content> content = VerbContents.of(clause, report.verb(), report.word());
        if (content.isEmpty() || report.subject().isEmpty() || !speaks(clause, report)) {
            return Optional.empty();
        }
        TokenRange cue = Cues.words(clause, report.verb(), report.word());
        BitSet told = content.get().tokens();
        told.andNot(clause.range(cue.begin(), cue.end()));
        told.andNot(clause.range(closing, clause.size()));
        List<TokenRange> ranges = clause.ranges(told);
        return ranges.isEmpty() ? Optional.empty() : Optional.of(draft(clause, report, content.get(), cue, ranges));
    }

    private Draft draft(
            Clause clause, Report report, VerbContents.Content content, TokenRange cue, List<TokenRange> ranges) {
        BitSet told = content.tokens();
        Act act = content.infinitiveOfObject() && report.word().act() == Act.SAY
                ? Act.DEMAND
                : report.word().act();
        boolean denied = Cues.denied(clause, report.verb());
        return new Draft(
                source(clause, report, told),
                List.of(cue),
                ranges,
                addressee(clause, report, told),
                new Sense(act, denied, content.construction(), null),
                Confidences.of(content.construction(), act));
    }

    public List<TokenRange> source(Clause clause, Report report, BitSet content) {
        if (report.subject().isEmpty()) {
            return List.of();
        }
        BitSet without = (BitSet) content.clone();
        without.set(report.verb());
        return subjects.phrase(clause, report.subject().getAsInt(), without);
    }

    public @Nullable TokenRange addressee(Clause clause, Report report, BitSet content) {
        OptionalInt head = Addressees.of(clause, report.verb(), report.word(), content);
        if (head.isEmpty()) {
            return null;
        }
        return subjects.phrase(clause, head.getAsInt(), content).stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean speaks(Clause clause, Report report) {
        int subject = report.subject().getAsInt();
        boolean mute = clause.token(subject).pos().matches("DT|WDT|EX|CD")
                || clause.lower(subject).equals("it");
        if (MUTE.contains(clause.lemma(subject))) {
            return false;
        }
        if (!EVIDENTIAL.contains(report.word().lemma())) {
            return !clause.token(subject).pos().equals("EX");
        }
        String pos = clause.token(subject).pos();
        boolean blamed =
                clause.token(report.verb()).pos().equals("VBG") && clause.tree().is(subject, "obj");
        return blamed
                || !mute
                        && (pos.startsWith("PRP")
                                || pos.startsWith("NNP")
                                || pos.equals("WP")
                                || PAPERS.contains(clause.lemma(subject)));
    }
}
