package org.hearsay.extract.attribution.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;

/**
 * Who is told, where nothing but the order of words parts that one from what is told: "told Ruiz Peru would act", "told colleagues the money was".
 * Safe for several threads.
 */
public final class ToldWhom {
    private static final String OPENING = "DT|PDT|PRP.*|NNP.*|EX|CD|IN|WRB|WP";
    private static final String PHRASE = "DT|PRP\\$|JJ.*|NN.*|POS|HYPH";
    private static final String TIMES =
            "(mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|night|morning|afternoon|evening|time";
    private static final int LONGEST = 8;

    private final ReportingLexicon verbs;

    public ToldWhom(ReportingLexicon verbs) {
        this.verbs = verbs;
    }

    public List<Draft> mended(AnnotatedArticle article, List<Draft> drafts) {
        BySentence<NamedMention> names = new BySentence<>(article.names(), name -> List.of(name.tokens()));
        return drafts.stream().map(draft -> mended(article, names, draft)).toList();
    }

    private Draft mended(AnnotatedArticle article, BySentence<NamedMention> names, Draft draft) {
        TokenRange known = draft.addressee();
        if (draft.cue().isEmpty() || known != null && !opens(draft, known)) {
            return draft;
        }
        TokenRange cue = draft.cue().get(draft.cue().size() - 1);
        TokenRange content = draft.content().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        boolean next = content.sentence() == cue.sentence() && content.begin() == cue.end();
        if (!tells(clause, cue)) {
            return draft;
        }
        if (known != null) {
            return indirect(article, names, clause, cue, content)
                    .map(end -> addressed(clause, draft, content, end))
                    .orElse(draft);
        }
        if (!next) {
            return between(clause, cue, content).map(draft::withAddressee).orElse(draft);
        }
        return split(article, names, clause, content)
                .or(() -> indirect(article, names, clause, cue, content))
                .map(end -> addressed(clause, draft, content, end))
                .orElse(draft);
    }

    private static boolean opens(Draft draft, TokenRange told) {
        TokenRange first = draft.content().get(0);
        return first.sentence() == told.sentence() && first.begin() == told.begin();
    }

    /** A noun phrase that fills what stands between the cue and what is told: "told the radio", but not "told on Monday". */
    private static Optional<TokenRange> between(Clause clause, TokenRange cue, TokenRange content) {
        boolean near = content.sentence() == cue.sentence()
                && content.begin() > cue.end()
                && content.begin() - cue.end() <= LONGEST;
        boolean noun = false;
        for (int i = cue.end(); near && i < content.begin(); i++) {
            noun |= clause.token(i).isNominal();
            near = clause.token(i).pos().matches(PHRASE + "|PRP")
                    && !clause.lower(i).matches(TIMES);
        }
        return near && noun
                ? Optional.of(new TokenRange(cue.sentence(), cue.end(), content.begin()))
                : Optional.empty();
    }

    private boolean tells(Clause clause, TokenRange cue) {
        int verb = cue.end() - 1;
        return clause.isVerb(verb)
                && verbs.word(clause.lemma(verb))
                        .filter(word -> word.addressesObject()
                                && (word.takes(ReportingWord.CLAUSE) || word.takes(ReportingWord.OBJECT)))
                        .isPresent();
    }

    /** Where the phrase that names the one told ends: where a second phrase or a "that" begins, with a verb to follow. */
    private static Optional<Integer> split(
            AnnotatedArticle article, BySentence<NamedMention> names, Clause clause, TokenRange content) {
        OptionalInt end = phraseEnd(article, names, clause, content);
        if (end.isEmpty() || end.getAsInt() >= content.end()) {
            return Optional.empty();
        }
        int at = end.getAsInt();
        boolean opens = clause.token(at).pos().matches(OPENING)
                        && !clause.lower(at).matches("of|in|at|on|to|for|about|from|with")
                || clause.lower(at).matches("nobody|everybody|nothing|that");
        return opens && clause.firstFinite(at + 1, content.end()) > at ? Optional.of(at) : Optional.empty();
    }

    /** "promised Ruiz a review": where the parser sees two objects, the first is who is told. */
    private static Optional<Integer> indirect(
            AnnotatedArticle article,
            BySentence<NamedMention> names,
            Clause clause,
            TokenRange cue,
            TokenRange content) {
        OptionalInt end = phraseEnd(article, names, clause, content);
        boolean two = end.isPresent()
                && end.getAsInt() < content.end()
                && clause.tree().child(cue.end() - 1, "iobj").stream().anyMatch(told -> told < end.getAsInt())
                && clause.tree().child(cue.end() - 1, "obj").stream().anyMatch(told -> told >= end.getAsInt());
        return two ? Optional.of(end.getAsInt()) : Optional.empty();
    }

    private static OptionalInt phraseEnd(
            AnnotatedArticle article, BySentence<NamedMention> names, Clause clause, TokenRange content) {
        int begin = content.begin();
        for (NamedMention name : names.near(content.sentence()).values()) {
            TokenRange tokens = name.tokens();
            if (tokens.begin() == begin) {
                return OptionalInt.of(isTwo(article, clause, begin, tokens.end()) ? begin + 1 : tokens.end());
            }
        }
        if (clause.token(begin).pos().equals("PRP")) {
            return clause.lower(begin).matches("me|us|him|her|them|you")
                    ? OptionalInt.of(begin + 1)
                    : OptionalInt.empty();
        }
        for (int i = begin; i < content.end() && i < begin + LONGEST; i++) {
            boolean noun = clause.token(i).pos().startsWith("NN");
            boolean goesOn = i + 1 < content.end() && clause.token(i + 1).pos().matches("NN.*|POS|HYPH");
            if (noun && !goesOn) {
                return OptionalInt.of(i + 1);
            }
            if (!clause.token(i).pos().matches(PHRASE)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Two names that the name tagger took for one: right before a verb, and each a name by itself elsewhere. */
    private static boolean isTwo(AnnotatedArticle article, Clause clause, int begin, int end) {
        return end - begin == 2
                && end < clause.size()
                && clause.isFinite(end)
                && isName(article, clause.token(begin).text())
                && isName(article, clause.token(begin + 1).text());
    }

    private static boolean isName(AnnotatedArticle article, String word) {
        return article.names().stream()
                .anyMatch(name -> article.text(name.tokens()).equals(word));
    }

    private static Draft addressed(Clause clause, Draft draft, TokenRange first, int end) {
        List<TokenRange> content = new ArrayList<>(List.of(new TokenRange(first.sentence(), end, first.end())));
        content.addAll(draft.content().subList(1, draft.content().size()));
        TokenRange told = new TokenRange(clause.sentence().index(), first.begin(), end);
        return new Draft(draft.source(), draft.cue(), content, told, draft.sense(), draft.confidence());
    }
}
