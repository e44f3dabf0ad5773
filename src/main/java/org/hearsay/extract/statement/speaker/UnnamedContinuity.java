package org.hearsay.extract.statement.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Party;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.statement.speaker.Speakers.Told;

/**
 * Speakers without a name go on speaking: "the official added" after "a senior official said", "they said" after "two diplomats disagreed".
 * Safe for several threads if its namer is.
 */
final class UnnamedContinuity {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final int REACH = 4;

    private final AnnotatedArticle article;
    private final Function<TokenRange, List<Party>> namer;
    private final BiPredicate<Party, String> holds;

    /**
     * @param namer tells whom words mean
     * @param holds whether somebody may hold an office: no other is told of a person
     */
    UnnamedContinuity(
            AnnotatedArticle article, Function<TokenRange, List<Party>> namer, BiPredicate<Party, String> holds) {
        this.article = article;
        this.namer = namer;
        this.holds = holds;
    }

    /** The last speaker before, where a description or "they" goes on with one who has no name; empty where others should tell. */
    Optional<List<Party>> speakers(Draft draft, BySentence<Told> before) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        TokenRange source = draft.source().get(0);
        String first = article.sentence(source.sentence()).token(source.begin()).text();
        if (source.size() == 1 && first.equalsIgnoreCase("they")) {
            return they(source, before);
        }
        if (source.size() == 1 && first.equalsIgnoreCase("it")) {
            return collective(source, before);
        }
        return DEFINITE.contains(first.toLowerCase(java.util.Locale.ROOT))
                ? described(source, before).or(() -> byOffice(source, before))
                : Optional.empty();
    }

    /** A quotation that stands alone is by whom the sentence before is about, in its paragraph, else by who spoke last. */
    Optional<List<Party>> speakersOfQuotation(Draft quotation, BySentence<Told> before) {
        TokenRange first = quotation.content().get(0);
        if (first.sentence() == 0) {
            return Optional.empty();
        }
        Sentence previous = article.sentence(first.sentence() - 1);
        boolean together =
                previous.paragraph() == article.sentence(first.sentence()).paragraph();
        Optional<List<Party>> subject = together ? subject(previous).map(namer) : Optional.empty();
        return subject.filter(parties -> parties.get(0).entity() != null)
                .or(() -> last(first, before, REACH).map(Told::speakers));
    }

    private static Optional<TokenRange> subject(Sentence sentence) {
        Dependencies tree = sentence.dependencies();
        return tree.root()
                .flatMap(root -> tree.child(root, "nsubj"))
                .filter(subject -> sentence.token(subject).pos().startsWith("NNP"))
                .map(subject -> new Grammar(sentence).nounPhrase(subject));
    }

    /** "It said" goes on with the body or paper that spoke in the sentence before: whatever is no person. */
    private Optional<List<Party>> collective(TokenRange source, BySentence<Told> before) {
        return last(source, before, 1)
                .filter(told -> told.speaker().entity() == null)
                .filter(told -> isThing(noun(told.draft().source().get(0))))
                .map(Told::speakers);
    }

    private static boolean isThing(String noun) {
        return !noun.isEmpty() && !Lexicon.ROLE_NOUNS.has(noun) && !Lexicon.PEOPLE_NOUNS.has(noun);
    }

    private Optional<List<Party>> described(TokenRange source, BySentence<Told> before) {
        String noun = noun(source);
        return last(source, before, REACH)
                .filter(told -> told.speaker().entity() == null)
                .filter(told -> noun(told.draft().source().get(0)).equals(noun))
                .map(Told::speakers);
    }

    /** "The aide told": who spoke right before in the paragraph and of whom no other office is told. */
    private Optional<List<Party>> byOffice(TokenRange source, BySentence<Told> before) {
        Sentence sentence = article.sentence(source.sentence());
        boolean office = source.size() == 2
                && sentence.token(source.begin() + 1).pos().equals("NN")
                && Lexicon.ROLE_NOUNS.has(noun(source))
                && !Lexicon.LEADERS.has(noun(source))
                && namer.apply(source).get(0).entity() == null;
        return office
                ? last(source, before, 1)
                        .filter(told ->
                                article.sentence(told.draft().source().get(0).sentence())
                                                .paragraph()
                                        == sentence.paragraph())
                        .filter(told -> told.speakers().size() == 1 && holds.test(told.speaker(), noun(source)))
                        .map(Told::speakers)
                : Optional.empty();
    }

    /** The last outermost attribution within some sentences before that names its source. */
    private static Optional<Told> last(TokenRange source, BySentence<Told> before, int reach) {
        return before.within(source.sentence() - reach, source.sentence() - 1).values().stream()
                .filter(told -> told.outermost() && !told.draft().source().isEmpty())
                .filter(told -> distance(told.draft().source().get(0), source) <= reach)
                .filter(told -> distance(told.draft().source().get(0), source) > 0)
                .reduce((first, second) -> second);
    }

    /** The lemma of the noun that a phrase turns on: of those before its first comma or preposition, the last. */
    private String noun(TokenRange phrase) {
        Sentence sentence = article.sentence(phrase.sentence());
        String noun = "";
        for (int i = phrase.begin(); i < phrase.end(); i++) {
            if (sentence.token(i).pos().matches("IN|TO|,|W.*|VB.*") && !noun.isEmpty()) {
                break;
            }
            noun = sentence.token(i).isNominal() ? sentence.token(i).lemma() : noun;
        }
        return noun;
    }

    private Optional<List<Party>> they(TokenRange source, BySentence<Told> before) {
        Collection<Told> near = before.within(source.sentence() - 1, Integer.MAX_VALUE)
                .descendingMap()
                .values();
        for (Told told : near) {
            boolean here = told.outermost()
                    && !told.draft().source().isEmpty()
                    && distance(told.draft().source().get(0), source) <= 1;
            if (here && isPlural(told.draft().source().get(0))) {
                return Optional.of(told.speakers());
            }
        }
        return pluralSubject(source.sentence() - 1).map(namer);
    }

    private static int distance(TokenRange earlier, TokenRange later) {
        return later.sentence() - earlier.sentence();
    }

    private boolean isPlural(TokenRange phrase) {
        return article.sentence(phrase.sentence()).tokens().subList(phrase.begin(), phrase.end()).stream()
                .anyMatch(token -> token.pos().matches("NNP?S"));
    }

    private Optional<TokenRange> pluralSubject(int index) {
        if (index < 0) {
            return Optional.empty();
        }
        Sentence sentence = article.sentence(index);
        Dependencies tree = sentence.dependencies();
        return tree.root().stream()
                .flatMap(root -> Stream.of(Optional.of(root), tree.child(root, "ccomp")))
                .flatMap(Optional::stream)
                .flatMap(verb -> tree.child(verb, "nsubj").stream())
                .filter(subject -> sentence.token(subject).pos().matches("NNP?S"))
                .findFirst()
                .map(subject -> new Grammar(sentence).nounPhrase(subject));
    }
}
