package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.jspecify.annotations.Nullable;

/** Who speaks an attribution: mostly one, several where they speak together. Used by one thread. */
final class Speakers {
    /** Stands for a speaker of whom the text says nothing ("was reportedly"). */
    static final Party UNTOLD = Party.unnamed("unnamed source");

    private static final String MEDIA =
            "agency|newspaper|paper|magazine|daily|channel|network|broadcaster|station|website";

    private static final String PRESS = "(?i)(the )?(reporters|journalists|correspondents|(joint )?(news|press) conference|briefing)";

    /** An interview or a news conference goes on for so many sentences. */
    private static final int REACH = 10;

    private static final String THIRD_PERSON = "(?i)he|she|it|they";

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final SpeakerContinuity continuity;
    private final UnnamedContinuity unnamed;
    private final SpeakerGroups groups;
    private final boolean interview;
    private final List<Draft> turns;

    /** @param drafts all attributions of the article */
    Speakers(AnnotatedArticle article, EntityIndex entities, SpeakerContinuity continuity, List<Draft> drafts) {
        this.article = article;
        this.entities = entities;
        this.continuity = continuity;
        this.groups = new SpeakerGroups(article, entities);
        this.unnamed = new UnnamedContinuity(article, words -> allNamed(words, Context.NONE), entities::mayHold);
        this.turns = drafts.stream()
                .filter(draft -> draft.sense().construction() == Construction.LABEL && !draft.source().isEmpty())
                .toList();
        this.interview = drafts.stream().anyMatch(draft -> letter(draft).equals("A"));
    }

    /** An attribution with its speaker. */
    record Told(Draft draft, List<Party> speakers, @Nullable Party addressee, boolean outermost) {
        Told {
            speakers = List.copyOf(speakers);
        }

        /** Of several the first. */
        Party speaker() {
            return speakers.get(0);
        }
    }

    /**
     * @param parent the statement that holds the attribution
     * @param told what was said before, in reading order
     */
    List<Party> of(Draft draft, @Nullable Statement parent, Context context, List<Told> told) {
        Optional<List<Party>> before =
                parent == null ? continuity.speaker(draft, told).map(List::of) : Optional.empty();
        if (before.isEmpty() && (parent == null || parent.manner().kind() == Kind.INDIRECT)) {
            before = groups.meant(draft, parent, told).or(() -> unnamed.speakers(draft, told));
        }
        if (before.isPresent()) {
            return before.get();
        }
        TokenRange elsewhere = draft.sense().speaker();
        if (elsewhere != null) {
            return allNamed(elsewhere, context);
        }
        if (letter(draft).equals("Q")) {
            return List.of(Party.unnamed(interview ? "interviewer" : "reporter"));
        }
        if (draft.source().isEmpty()) {
            return parent == null && draft.cue().isEmpty()
                    ? unnamed.speakersOfQuotation(draft, told).orElse(List.of(UNTOLD))
                    : List.of(asks(draft) ? asker(draft, told).orElse(UNTOLD) : UNTOLD);
        }
        return inContext(draft.source().get(0), parent, context);
    }

    /** "Asked whether she would resign": somebody asks, who is not said. */
    private static boolean asks(Draft draft) {
        return draft.sense().act() == Act.ASK && !draft.cue().isEmpty();
    }

    /** To whom somebody spoke before: a paper, or reporters. They ask. */
    private Optional<Party> asker(Draft question, List<Told> told) {
        int sentence = question.cue().get(0).sentence();
        return told.stream()
                .filter(one -> one.outermost() && !one.draft().cue().isEmpty())
                .filter(one -> sentence - one.draft().cue().get(0).sentence() <= REACH)
                .flatMap(one -> Optional.ofNullable(one.addressee()).stream())
                .filter(party -> party.name().matches(PRESS)
                        || entities.type(party).equals(Optional.of(EntityType.ORGANISATION)))
                .reduce((first, second) -> second);
    }

    /** The other one of an interview, whom "you" means: who takes the next turn, else who took the last one. */
    @Nullable
    Party partner(Draft turn) {
        int at = turns.indexOf(turn);
        if (at < 0) {
            return null;
        }
        Optional<Draft> next = at + 1 < turns.size() ? Optional.of(turns.get(at + 1)) : Optional.empty();
        return next.or(() -> at > 0 ? Optional.of(turns.get(at - 1)) : Optional.empty())
                .filter(other -> !letter(other).equals(letter(turn)) && !letter(other).matches("Q"))
                .map(other -> named(other.source().get(0), Context.NONE))
                .orElse(null);
    }

    /** The label of a turn. */
    private String letter(Draft draft) {
        boolean turn = draft.sense().construction() == Construction.LABEL
                && !draft.source().isEmpty();
        return turn ? article.text(draft.source().get(0)) : "";
    }

    /** Nobody quotes himself in the third person: "he told" within a quotation is whom the speaker spoke of. */
    private List<Party> inContext(TokenRange source, @Nullable Statement parent, Context context) {
        TokenRange spoken = parent == null ? source : afterVocative(source);
        if (!spoken.equals(source)) {
            return List.of(Party.unnamed(article.text(spoken).replaceFirst("(?i)^(the|a|an) ", "")));
        }
        List<Party> parties = allNamed(isRelative(source) ? antecedent(source) : source, context);
        boolean quotes = parent != null
                && parent.manner().kind() == Kind.DIRECT
                && parent.chain().isBy(parties.get(0))
                && article.text(source).matches(THIRD_PERSON);
        return quotes
                ? subjectBefore(source, parties.get(0), context).map(List::of).orElse(parties)
                : parties;
    }

    private boolean isRelative(TokenRange source) {
        return source.size() == 1
                && article.sentence(source.sentence())
                        .token(source.begin())
                        .pos()
                        .matches("WP|WDT");
    }

    /** The noun that a relative clause hangs on; the pronoun itself where there is none. */
    private TokenRange antecedent(TokenRange pronoun) {
        Dependencies tree = article.sentence(pronoun.sentence()).dependencies();
        int at = tree.head(pronoun.begin());
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (tree.is(at, "acl") && tree.head(at) >= 0) {
                return new TokenRange(pronoun.sentence(), tree.head(at), tree.head(at) + 1);
            }
            at = tree.head(at);
        }
        return nounBefore(pronoun);
    }

    /** "Ruiz, who told": the noun right before, where the parser did not see that the clause hangs on it. */
    private TokenRange nounBefore(TokenRange pronoun) {
        Sentence sentence = article.sentence(pronoun.sentence());
        int at = pronoun.begin() - 1;
        at -= at > 0 && sentence.token(at).text().equals(",") ? 1 : 0;
        return at >= 0 && sentence.token(at).pos().startsWith("NN")
                ? new TokenRange(pronoun.sentence(), at, at + 1)
                : pronoun;
    }

    private Optional<Party> subjectBefore(TokenRange source, Party other, Context context) {
        for (int index = source.sentence(); index >= Math.max(0, source.sentence() - 2); index--) {
            Sentence sentence = article.sentence(index);
            int from = index == source.sentence() ? source.begin() : sentence.size();
            for (int i = from - 1; i >= 0; i--) {
                if (sentence.dependencies().is(i, "nsubj")
                        && sentence.token(i).pos().startsWith("NN")) {
                    Party party = entities.party(new TokenRange(index, i, i + 1), context);
                    if (!party.same(other)) {
                        return Optional.of(party);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Leo, the minister said": who is spoken to, up to the comma, is no part of who spoke unless another comma closes it. */
    private TokenRange afterVocative(TokenRange source) {
        Sentence sentence = article.sentence(source.sentence());
        boolean closed = source.end() >= sentence.size()
                || sentence.token(source.end()).text().equals(",");
        for (int i = source.begin() + 1; i + 1 < source.end() && !closed; i++) {
            boolean addressed = sentence.token(i).text().equals(",")
                    && sentence.token(i - 1).isProper()
                    && sentence.token(i + 1).pos().matches("DT|PRP.*");
            if (addressed) {
                return new TokenRange(source.sentence(), i + 1, source.end());
            }
        }
        return source;
    }

    /** All whom the words name: "Ruiz and Brandt" two; at least one. */
    private List<Party> allNamed(TokenRange words, Context context) {
        List<Party> parties = new ArrayList<>();
        for (TokenRange part : entities.coordinated(words)) {
            List<Party> group = entities.group(part);
            for (Party party : group.isEmpty() ? List.of(named(part, context)) : group) {
                if (parties.stream().noneMatch(party::same)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    /** Whom the words mean; for "a spokesman for the bank, Ben Ali," the person whose name ends them. */
    Party named(TokenRange words, Context context) {
        Party party = entities.party(words, context);
        return party.entity() != null
                ? party
                : apposed(words)
                        .or(() -> beside(words))
                        .map(Entity::asParty)
                        .or(() -> apposedName(words))
                        .orElse(party);
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
}
