package org.hearsay.extract.statement.speaker;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Ranges;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.entity.name.Genders;
import org.hearsay.extract.statement.speaker.Speakers.Told;

/**
 * "He added" goes on with who spoke in the sentence before, and not with whom that one spoke of: the teller is the centre of reported speech.
 * Safe for several threads.
 */
final class SpeakerContinuity {
    private static final Map<String, Gender> PRONOUNS = Map.of("he", Gender.MALE, "she", Gender.FEMALE);
    private static final Set<String> ANSWERS = Set.of("reply", "respond", "answer", "retort", "counter");
    private static final Set<Act> ATTITUDES = Set.of(Act.BELIEVE, Act.FEEL, Act.INTEND, Act.LEARN);

    private static final Map<Gender, String> OTHERS = Map.of(
            Gender.MALE,
            ".*woman|mother|sister|wife|daughter|aunt",
            Gender.FEMALE,
            "man|.*[^o]man|father|brother|husband|son|uncle");

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final Genders genders;
    /** The names of people, where they stand. */
    private final BySentence<TokenRange> people = new BySentence<>(List::of);

    SpeakerContinuity(AnnotatedArticle article, Findings findings, EntityIndex entities, Genders genders) {
        this.article = article;
        this.entities = entities;
        this.genders = genders;
        findings.entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.form() == Form.NAME)
                .map(EntityMention::tokens)
                .forEach(people::add);
    }

    /** The last speaker before, for an outermost attribution whose source is a pronoun; empty where coreference should tell. */
    Optional<Party> speaker(Draft draft, BySentence<Told> before) {
        if (draft.source().isEmpty() || draft.cue().isEmpty() || answers(draft)) {
            return Optional.empty();
        }
        TokenRange source = draft.source().get(0);
        Gender gender = PRONOUNS.get(article.text(source).toLowerCase(Locale.ROOT));
        if (gender == null || namesBefore(draft, source)) {
            return Optional.empty();
        }
        return before.near(source.sentence() - 1).values().stream()
                .filter(told -> isJustBefore(told.draft(), source))
                .filter(told -> !ATTITUDES.contains(told.draft().sense().act()))
                .sorted(Comparator.comparing(told -> !told.outermost()))
                .flatMap(told -> told.speakers().stream()
                        .filter(party -> canBe(party, gender) || isNew(told) && isPerson(party.name(), gender)))
                .findFirst();
    }

    /** "Ruiz wept as she described it": a person named before in the sentence, outside what is told, is nearer than the last speaker. */
    private boolean namesBefore(Draft draft, TokenRange pronoun) {
        return people.near(pronoun.sentence()).values().stream()
                .anyMatch(
                        tokens -> tokens.end() <= pronoun.begin() && !Ranges.overlap(draft.content(), List.of(tokens)));
    }

    private boolean answers(Draft draft) {
        TokenRange cue = draft.cue().get(0);
        return article.sentence(cue.sentence()).tokens().subList(cue.begin(), cue.end()).stream()
                .anyMatch(token -> ANSWERS.contains(token.lemma()));
    }

    private static boolean isJustBefore(Draft told, TokenRange source) {
        return !told.cue().isEmpty() && told.cue().get(0).sentence() == source.sentence() - 1;
    }

    private boolean canBe(Party party, Gender gender) {
        String id = party.entity();
        if (id == null && party.name().matches("\\p{Lu}[\\p{L}'-]+( \\p{Lu}[\\p{L}'-]+)?")) {
            // a name that the name tagger does not know
            return genders.of(party.name()).orElse(gender) == gender;
        }
        return entities.entity(party)
                .filter(known -> known.type() == EntityType.PERSON)
                .map(known -> genders.of(known.name()).orElse(gender) == gender)
                .orElse(false);
    }

    /** "A former clerk" comes new into the text, while "the clerk" may be somebody who has a name. */
    private boolean isNew(Told told) {
        return !told.draft().source().isEmpty()
                && article.text(told.draft().source().get(0))
                        .matches("(?i)(a|an|one|another|my|our|his|her|their) .*|.*\\w['’]s \\p{Ll}+");
    }

    /** Whether a pronoun of the third person can mean whom a description tells of. */
    static boolean canMean(String pronoun, String description) {
        boolean male = pronoun.matches("(?i)he|him|his");
        boolean female = pronoun.matches("(?i)she|her");
        return male && isPerson(description, Gender.MALE) || female && isPerson(description, Gender.FEMALE);
    }

    /** The noun of a role that a man or a woman of that gender has. */
    private static boolean isPerson(String description, Gender gender) {
        String[] words = description
                .toLowerCase(Locale.ROOT)
                .replaceFirst(" (of|for|at|in|with|to|from) .*", "")
                .split(" ");
        String noun = words[words.length - 1];
        return (Lexicon.ROLE_NOUNS.has(noun) || Lexicon.PEOPLE_NOUNS.has(noun))
                && !noun.matches(OTHERS.getOrDefault(gender, ""));
    }
}
