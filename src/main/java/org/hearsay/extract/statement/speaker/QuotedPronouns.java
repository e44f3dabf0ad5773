package org.hearsay.extract.statement.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.entity.name.Genders;

/**
 * Whom "he told us" means within a quotation: whom its speaker spoke of, and not the speaker, nor somebody whom only the narrator named long before.
 * Safe for several threads.
 */
final class QuotedPronouns {
    private static final Map<String, Gender> GENDERS = Map.of("he", Gender.MALE, "she", Gender.FEMALE);

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final Genders genders;

    QuotedPronouns(AnnotatedArticle article, EntityIndex entities, Genders genders) {
        this.article = article;
        this.entities = entities;
        this.genders = genders;
    }

    /**
     * @param quotation the statement whose words hold the pronoun
     * @param parties whom coreference takes it for
     */
    List<Party> meant(TokenRange pronoun, Statement quotation, List<Party> parties, Context context) {
        if (article.text(pronoun).equalsIgnoreCase("they")) {
            List<Party> together = together(pronoun, quotation, context);
            return together.isEmpty() ? parties : together;
        }
        boolean self = quotation.chain().isBy(parties.get(0));
        if (!self && isSpokenOf(parties.get(0), pronoun, quotation)) {
            return parties;
        }
        Optional<Party> other = withinQuotation(pronoun, quotation, context);
        if (self && other.isEmpty()) {
            other = subjectBefore(pronoun, parties.get(0), context);
        } else if (other.isEmpty() && !isNamedLately(parties.get(0), pronoun)) {
            other = describedBefore(pronoun, context);
        }
        return other.map(List::of).orElse(parties);
    }

    /** "We asked Ruiz and Brandt. They say": those last named together in the quotation; else the people or the body last spoken of there. */
    private List<Party> together(TokenRange pronoun, Statement quotation, Context context) {
        int start = quotation.wording().content().hull().start();
        List<Party> last = List.of();
        for (int index = pronoun.sentence(); index >= 0; index--) {
            Sentence sentence = article.sentence(index);
            if (sentence.span().end() <= start) {
                return last;
            }
            int[] nouns = nounsBefore(sentence, pronoun)
                    .filter(i -> isBefore(sentence.token(i).span(), pronoun, quotation))
                    .toArray();
            for (int noun : nouns) {
                List<Party> named = entities.parties(new Grammar(sentence).nounPhrase(noun), context);
                if (named.size() > 1 && sentence.token(noun).isProper()) {
                    return named;
                }
                last = last.isEmpty() && isSeveral(sentence, noun) ? named.subList(0, 1) : last;
            }
        }
        return last;
    }

    /** "Our engineers", "the Treasury". */
    private boolean isSeveral(Sentence sentence, int noun) {
        String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
        boolean people = sentence.token(noun).pos().equals("NNS")
                && (Lexicon.ROLE_NOUNS.has(lemma) || Lexicon.PEOPLE_NOUNS.has(lemma));
        return people
                || Lexicon.ORGANISATION_NOUNS.has(lemma)
                || entities.headedBy(sentence.index(), noun)
                        .filter(entity -> entity.type() == EntityType.ORGANISATION)
                        .isPresent();
    }

    /** True for one named or described in the quotation before the pronoun. */
    private boolean isSpokenOf(Party party, TokenRange pronoun, Statement quotation) {
        return entities.entity(party).stream()
                .flatMap(entity -> entity.mentions().stream())
                .anyMatch(mention -> mention.form() != Form.PRONOUN && isBefore(mention.span(), pronoun, quotation));
    }

    /** True for words of the quotation before the pronoun. */
    private boolean isBefore(Span words, TokenRange pronoun, Statement quotation) {
        return words.end() <= article.span(pronoun).start()
                && quotation.wording().content().spans().stream().anyMatch(span -> span.contains(words));
    }

    /** The last one whom the quotation names or describes before, a subject rather than others, and who is not its speaker. */
    private Optional<Party> withinQuotation(TokenRange pronoun, Statement quotation, Context context) {
        Gender gender = GENDERS.get(article.text(pronoun).toLowerCase(Locale.ROOT));
        int start = quotation.wording().content().hull().start();
        for (int index = pronoun.sentence(); gender != null && index >= 0; index--) {
            Sentence sentence = article.sentence(index);
            if (sentence.span().end() <= start) {
                return Optional.empty();
            }
            Optional<Party> person = nounsBefore(sentence, pronoun)
                    .filter(i -> isBefore(sentence.token(i).span(), pronoun, quotation))
                    .boxed()
                    .sorted(Comparator.comparing(i -> !sentence.dependencies().is(i, "nsubj")))
                    .flatMap(i -> person(sentence, i, gender, context).stream())
                    .filter(party -> !quotation.chain().isBy(party))
                    .findFirst();
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    private Optional<Party> person(Sentence sentence, int token, Gender gender, Context context) {
        Optional<Entity> named = entities.headedBy(sentence.index(), token);
        if (named.isPresent()) {
            return named.filter(entity -> entity.type() == EntityType.PERSON)
                    .filter(entity -> genders.of(entity.name()).orElse(gender) == gender)
                    .map(Entity::asParty);
        }
        String pronoun = gender == Gender.MALE ? "he" : "she";
        boolean person = sentence.token(token).pos().matches("NNP?")
                && isPerson(sentence, token)
                && SpeakerContinuity.canMean(pronoun, sentence.token(token).lemma());
        return person ? Optional.of(described(sentence, token, context)) : Optional.empty();
    }

    private Party described(Sentence sentence, int token, Context context) {
        return entities.party(new Grammar(sentence).nounPhrase(token), context);
    }

    private static boolean isPerson(Sentence sentence, int token) {
        String noun = sentence.token(token).lemma().toLowerCase(Locale.ROOT);
        return Lexicon.ROLE_NOUNS.has(noun) || Lexicon.PEOPLE_NOUNS.has(noun);
    }

    private boolean isNamedLately(Party party, TokenRange pronoun) {
        return entities.entity(party).stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.form() != Form.PRONOUN)
                .anyMatch(mention -> mention.tokens().sentence() <= pronoun.sentence()
                        && mention.tokens().sentence() >= pronoun.sentence() - 2);
    }

    /** {@code The singer's husband, Leo Ruiz, wept. "She told me," he said}: one without a name in the narrator's sentence before. */
    private Optional<Party> describedBefore(TokenRange pronoun, Context context) {
        Gender gender = GENDERS.get(article.text(pronoun).toLowerCase(Locale.ROOT));
        if (gender == null || pronoun.sentence() == 0) {
            return Optional.empty();
        }
        Sentence before = article.sentence(pronoun.sentence() - 1);
        return nounsBefore(before, pronoun)
                .filter(i -> entities.headedBy(before.index(), i).isEmpty())
                .mapToObj(i -> person(before, i, gender, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The nearest subject before that is somebody else, up to two sentences back. */
    private Optional<Party> subjectBefore(TokenRange source, Party other, Context context) {
        for (int index = source.sentence(); index >= Math.max(0, source.sentence() - 2); index--) {
            Sentence sentence = article.sentence(index);
            OptionalInt subject = nounsBefore(sentence, source)
                    .filter(i -> sentence.dependencies().is(i, "nsubj"))
                    .filter(i -> !party(sentence, i, context).same(other))
                    .findFirst();
            if (subject.isPresent()) {
                return Optional.of(party(sentence, subject.getAsInt(), context));
            }
        }
        return personBefore(source, other, context);
    }

    /** "I know the chairman. He told me": the last one spoken of as a person in the sentence before, or earlier in this one. */
    private Optional<Party> personBefore(TokenRange source, Party other, Context context) {
        for (int index = source.sentence(); index >= Math.max(0, source.sentence() - 1); index--) {
            Sentence sentence = article.sentence(index);
            OptionalInt person = nounsBefore(sentence, source)
                    .filter(i -> sentence.token(i).pos().equals("NN") && isPerson(sentence, i))
                    .filter(i -> !party(sentence, i, context).same(other))
                    .findFirst();
            if (person.isPresent()) {
                return Optional.of(party(sentence, person.getAsInt(), context));
            }
        }
        return Optional.empty();
    }

    /** The last first. */
    private static IntStream nounsBefore(Sentence sentence, TokenRange source) {
        int end = sentence.index() == source.sentence() ? source.begin() : sentence.size();
        return IntStream.iterate(end - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> sentence.token(i).pos().startsWith("NN"));
    }

    private Party party(Sentence sentence, int token, Context context) {
        return entities.party(new TokenRange(sentence.index(), token, token + 1), context);
    }
}
