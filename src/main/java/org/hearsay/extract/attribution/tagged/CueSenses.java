package org.hearsay.extract.attribution.tagged;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.attribution.lexicon.Cues;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.party.Addressees;
import org.hearsay.extract.attribution.party.Subjects;
import org.jspecify.annotations.Nullable;

/** What kind of telling the words of a cue are, and to whom, where no construction told it. Safe for several threads. */
public final class CueSenses {
    private final ReportingLexicon verbs;
    private final ReportingLexicon nouns;
    private final Subjects subjects;

    public CueSenses(ReportingLexicon verbs, ReportingLexicon nouns, Subjects subjects) {
        this.verbs = verbs;
        this.nouns = nouns;
        this.subjects = subjects;
    }

    /** By the last word of the cue that a lexicon knows; a telling where none does. Without a cue, the speaker is the source. */
    public Sense of(AnnotatedArticle article, List<TokenRange> cue, List<TokenRange> source) {
        Act act = Act.SAY;
        boolean denied = false;
        boolean known = false;
        for (TokenRange range : cue) {
            Clause clause = new Clause(article.sentence(range.sentence()));
            for (int i = range.begin(); i < range.end(); i++) {
                ReportingWord word = word(clause, i);
                if (word != null) {
                    act = word.act();
                    known = true;
                }
                denied |= clause.isVerb(i) && Cues.denied(clause, i)
                        || clause.lower(i).matches("not|n't|n’t|never");
            }
        }
        Act found = known || cue.isEmpty() || isTelling(article, cue) ? act : Act.FEEL;
        return new Sense(found, denied, Construction.TAGGER, null);
    }

    /** Cues without a verb that the lexicon knows are colons, "according to" and the like, or attitudes. */
    private static boolean isTelling(AnnotatedArticle article, List<TokenRange> cue) {
        return cue.stream()
                .noneMatch(range ->
                        article.sentence(range.sentence()).tokens().subList(range.begin(), range.end()).stream()
                                .anyMatch(
                                        token -> token.isVerb() && !token.text().equalsIgnoreCase("according")));
    }

    private @Nullable ReportingWord word(Clause clause, int token) {
        if (clause.isVerb(token)) {
            return Cues.word(clause, token, verbs).or(() -> pair(clause, token)).orElse(null);
        }
        return clause.token(token).pos().startsWith("NN")
                ? nouns.word(clause.lemma(token)).orElse(null)
                : null;
    }

    /** "made it clear", "points out": a verb with the word right after it or after its object. */
    private Optional<ReportingWord> pair(Clause clause, int verb) {
        return IntStream.range(verb + 1, Math.min(verb + 3, clause.size()))
                .mapToObj(next -> verbs.word(clause.lemma(verb) + " " + clause.lower(next)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The subject of a verb in the cue, outside of what is told; null where none has one. */
    public @Nullable TokenRange speaker(AnnotatedArticle article, List<TokenRange> cue, List<TokenRange> content) {
        for (TokenRange range : cue) {
            Clause clause = new Clause(article.sentence(range.sentence()));
            BitSet told = Ranges.in(range.sentence(), content);
            for (int i = range.begin(); i < range.end(); i++) {
                OptionalInt subject =
                        clause.isVerb(i) && word(clause, i) != null ? subjects.of(clause, i) : OptionalInt.empty();
                if (subject.isPresent() && !told.get(subject.getAsInt())) {
                    return subjects.phrase(clause, subject.getAsInt(), told).stream()
                            .findFirst()
                            .orElse(null);
                }
            }
        }
        return null;
    }

    /** Whom a verb in the cue is told to; the object of "asked the mayor to" also where the tagger takes it for a part of what is told. */
    public @Nullable TokenRange addressee(AnnotatedArticle article, List<TokenRange> cue, List<TokenRange> content) {
        for (TokenRange range : cue) {
            Clause clause = new Clause(article.sentence(range.sentence()));
            BitSet told = Ranges.in(range.sentence(), content);
            for (int i = range.begin(); i < range.end(); i++) {
                ReportingWord word = clause.isVerb(i) ? word(clause, i) : null;
                BitSet own = word != null && word.takes(ReportingWord.OBJECT_INFINITIVE) ? new BitSet() : told;
                OptionalInt head = word == null ? OptionalInt.empty() : Addressees.of(clause, i, word, own);
                if (head.isPresent()) {
                    return subjects.phrase(clause, head.getAsInt(), own).stream()
                            .filter(phrase -> !Ranges.contain(List.of(phrase), content))
                            .findFirst()
                            .orElse(null);
                }
            }
        }
        return null;
    }
}
