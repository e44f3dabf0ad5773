package org.hearsay.extract.statement.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.clause.PhraseHeads;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;

/** Whom the words of a source or an addressee name: one, or several where they are coordinated. Safe for several threads. */
public final class SpeakerNames {
    private static final String MEDIA =
            "agency|newspaper|paper|magazine|daily|weekly|tabloid|journal|channel|network|broadcaster|station|radio|television|website|programme|podcast";

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final LaterNames later;

    public SpeakerNames(AnnotatedArticle article, EntityIndex entities) {
        this.article = article;
        this.entities = entities;
        this.later = new LaterNames(article, entities);
    }

    /** All whom the words name: "Ruiz and Brandt" two; at least one. */
    public List<Party> all(TokenRange words, Context context) {
        List<Party> parties = new ArrayList<>();
        for (TokenRange part : coordinated(words)) {
            List<Party> group =
                    article.text(part).matches("(?i)we|us") ? entities.parties(part, context) : entities.group(part);
            for (Party party : group.isEmpty() ? List.of(one(part, context)) : group) {
                if (parties.stream().noneMatch(party::same)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    /** Whom the words mean; for "a spokesman for the bank, Ben Ali," the person whose name ends them. */
    public Party one(TokenRange phrase, Context context) {
        TokenRange words = withName(article.sentence(phrase.sentence()), phrase);
        Party party = entities.party(words, context);
        return party.entity() != null
                ? party
                : issuer(words, context)
                        .or(() -> named(words))
                        .or(() -> later.named(words).map(Entity::asParty))
                        .orElse(party);
    }

    /** "The newspaper" with the name beside it: "the newspaper Il Faro". */
    private static TokenRange withName(Sentence sentence, TokenRange phrase) {
        int end = phrase.end();
        boolean medium = sentence.token(end - 1).pos().equals("NN")
                && sentence.token(end - 1).lemma().matches(MEDIA);
        while (medium && end < sentence.size() && sentence.token(end).pos().startsWith("NNP")) {
            end++;
        }
        return new TokenRange(phrase.sentence(), phrase.begin(), end);
    }

    /** Whose a statement or a readout is that tells something: "a statement from the ministry", "a readout issued by her office". */
    private Optional<Party> issuer(TokenRange words, Context context) {
        return PaperIssuers.of(article.sentence(words.sentence()), words).map(issuer -> one(issuer, context));
    }

    private Optional<Party> named(TokenRange words) {
        return apposed(words).or(() -> beside(words)).map(Entity::asParty).or(() -> apposedName(words));
    }

    private Optional<Entity> apposed(TokenRange words) {
        for (int i = words.end() - 1; i > words.begin(); i--) {
            Optional<Entity> person = isComma(words, i - 1) ? entities.headedBy(words.sentence(), i) : Optional.empty();
            if (person.filter(entity -> entity.type() == EntityType.PERSON).isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** "the newspaper Il Faro", "the Lusa news agency": the name that ends a phrase without a preposition, or stands before a medium's noun. */
    private Optional<Entity> beside(TokenRange words) {
        Sentence sentence = article.sentence(words.sentence());
        boolean plain = sentence.tokens().subList(words.begin(), words.end()).stream()
                .noneMatch(token -> token.pos().matches("IN|POS|,|CC|PRP.*|TO"));
        for (int i = words.end() - 1; plain && words.size() > 2 && i >= words.end() - 3 && i > words.begin(); i--) {
            boolean medium = i == words.end() - 1
                    || sentence.token(words.end() - 1).lemma().matches(MEDIA);
            if (medium && sentence.token(i).isProper()) {
                return entities.headedBy(words.sentence(), i);
            }
        }
        return Optional.empty();
    }

    /** "its chief executive, Ana Ruiz,", where the name tagger does not know her. */
    private Optional<Party> apposedName(TokenRange words) {
        Sentence sentence = article.sentence(words.sentence());
        for (int i = words.begin() + 1; i + 1 < words.end(); i++) {
            int end = i + 1;
            while (end < words.end() && sentence.token(end).isProper()) {
                end++;
            }
            boolean closed = end == words.end() || isComma(words, end);
            if (isComma(words, i) && closed && end - i > 2) {
                return Optional.of(Party.unnamed(article.text(new TokenRange(words.sentence(), i + 1, end))));
            }
        }
        return Optional.empty();
    }

    private boolean isComma(TokenRange words, int token) {
        return article.sentence(words.sentence()).token(token).text().equals(",");
    }

    /**
     * The parts of a phrase that name one each: "Ruiz" and "the mayor" in "Ruiz and the mayor", all of it in "Trinidad and Tobago" and in
     * "the lawyer and activist". At least one, in reading order.
     */
    private List<TokenRange> coordinated(TokenRange phrase) {
        Sentence sentence = article.sentence(phrase.sentence());
        List<TokenRange> parts = PhraseHeads.parts(sentence, phrase);
        if (parts.size() > 1 && parts.stream().allMatch(part -> isParty(sentence, part))) {
            return parts;
        }
        List<TokenRange> people = people(sentence, phrase);
        return people.size() > 1 ? people : List.of(phrase);
    }

    /** The names of people in "the authors, Ana Ruiz of Lima and Leo Brandt": one in each part, before any preposition there; none where a part has none. */
    private List<TokenRange> people(Sentence sentence, TokenRange phrase) {
        List<TokenRange> people = new ArrayList<>();
        int begin = phrase.begin();
        for (int i = phrase.begin(); i <= phrase.end(); i++) {
            if (i == phrase.end() || sentence.token(i).lemma().equals("and")) {
                Optional<TokenRange> person = person(sentence, begin, i);
                if (person.isEmpty()) {
                    return List.of();
                }
                people.add(person.get());
                begin = i + 1;
            }
        }
        return people;
    }

    private Optional<TokenRange> person(Sentence sentence, int begin, int end) {
        for (int i = begin; i < end && !sentence.token(i).pos().matches("IN|TO|W.*|VB.*"); i++) {
            int token = i;
            boolean person = sentence.token(i).isProper()
                    && entities.headedBy(sentence.index(), i)
                            .filter(entity -> entity.type() == EntityType.PERSON)
                            .isPresent();
            if (person) {
                return Optional.of(new TokenRange(sentence.index(), token, token + 1));
            }
        }
        return Optional.empty();
    }

    /** A name, or a noun that has its own determiner or is plural; what has neither describes the one before it. */
    private boolean isParty(Sentence sentence, TokenRange part) {
        int head = PhraseHeads.head(sentence, part);
        boolean determined = sentence.tokens().subList(part.begin(), head).stream()
                .anyMatch(token -> token.pos().matches("DT|PRP\\$|POS|CD"));
        return determined
                || sentence.token(head).pos().matches("NNP|NNPS|NNS|PRP")
                || entities.headedBy(sentence.index(), head).isPresent();
    }
}
