package org.hearsay.extract.attribution.verb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.attribution.lexicon.Cues;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.party.Addressees;
import org.hearsay.extract.attribution.party.Subjects;
import org.jspecify.annotations.Nullable;

/** "The agency quoted him as saying that": two tellings of one content, his within the agency's. Safe for several threads. */
public final class QuotedAs {
    private final ReportingLexicon verbs;
    private final Subjects subjects;

    public QuotedAs(ReportingLexicon verbs, Subjects subjects) {
        this.verbs = verbs;
        this.subjects = subjects;
    }

    /** Puts the two in the place of what other rules made of such a sentence. */
    public List<Draft> split(AnnotatedArticle article, List<Draft> drafts) {
        BySentence<Draft> all = BySentence.of(drafts);
        for (Sentence sentence : article.sentences()) {
            Clause clause = new Clause(sentence);
            for (int i = 0; i < clause.tree().size(); i++) {
                if (Cues.quotes(clause.lemma(i)) && clause.isVerb(i)) {
                    split(clause, i, all);
                }
            }
        }
        return all.list();
    }

    private void split(Clause clause, int verb, BySentence<Draft> all) {
        Optional<Integer> saying = saying(clause, verb);
        Dependencies tree = clause.tree();
        Optional<Integer> said = tree.child(verb, "obj", "nsubj:pass");
        if (saying.isEmpty() || said.isEmpty()) {
            return;
        }
        Map<Integer, Draft> here = all.near(clause.sentence().index());
        here.values().removeIf(draft -> !isCue(clause, draft, verb) && !isCue(clause, draft, saying.get()));
        List<TokenRange> content = content(clause, saying.get(), here.values());
        if (content.isEmpty()) {
            return;
        }
        here.keySet().forEach(all::remove);
        Draft first = here.isEmpty()
                ? draft(clause, saying.get(), content)
                : here.values().iterator().next();
        OptionalInt teller = subjects.of(clause, verb);
        if (teller.isPresent()) {
            all.add(part(clause, teller.getAsInt(), verb, content, first, Construction.VERB_CLAUSE));
        }
        all.add(part(clause, said.get(), saying.get(), content, first, Construction.CITING));
    }

    /** What the attribution by the "-ing" tells, else the first of those here, else what follows. */
    private List<TokenRange> content(Clause clause, int saying, Collection<Draft> here) {
        return here.stream()
                .filter(draft -> isCue(clause, draft, saying))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .map(Draft::content)
                .orElseGet(() -> after(clause, saying));
    }

    /** What follows "as saying", where the parser found nobody to say it. */
    private List<TokenRange> after(Clause clause, int saying) {
        return verbs.word(clause.lemma(saying))
                .flatMap(word -> VerbContents.of(clause, saying, word))
                .map(content -> clause.ranges(content.tokens()))
                .filter(ranges -> ranges.stream().allMatch(range -> range.begin() > saying))
                .orElse(List.of());
    }

    private Draft draft(Clause clause, int saying, List<TokenRange> content) {
        Act act = verbs.word(clause.lemma(saying)).map(ReportingWord::act).orElse(Act.SAY);
        return new Draft(
                List.of(),
                List.of(new TokenRange(clause.sentence().index(), saying, saying + 1)),
                content,
                null,
                new Sense(act, false, Construction.CITING, null),
                Confidences.of(Construction.CITING, act));
    }

    private Draft part(
            Clause clause, int subject, int cue, List<TokenRange> content, Draft model, Construction construction) {
        var without = Ranges.in(clause.sentence().index(), content);
        without.set(cue);
        return new Draft(
                subjects.phrase(clause, subject, without),
                List.of(new TokenRange(clause.sentence().index(), cue, cue + 1)),
                content,
                addressee(clause, cue, content),
                new Sense(model.sense().act(), model.sense().denied(), construction, null),
                model.confidence());
    }

    private @Nullable TokenRange addressee(Clause clause, int cue, List<TokenRange> content) {
        var told = Ranges.in(clause.sentence().index(), content);
        OptionalInt head = verbs.word(clause.lemma(cue))
                .map(word -> Addressees.of(clause, cue, word, told))
                .orElse(OptionalInt.empty());
        return head.isEmpty()
                ? null
                : subjects.phrase(clause, head.getAsInt(), told).stream()
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isCue(Clause clause, Draft draft, int verb) {
        return draft.cue().stream()
                .anyMatch(cue -> cue.sentence() == clause.sentence().index() && cue.contains(verb));
    }

    /** The "-ing" after "as". */
    private static Optional<Integer> saying(Clause clause, int verb) {
        for (int i = verb + 1; i + 1 < clause.size(); i++) {
            if (clause.lower(i).equals("as") && clause.token(i + 1).pos().equals("VBG")) {
                return Optional.of(i + 1);
            }
            if (clause.isFinite(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
