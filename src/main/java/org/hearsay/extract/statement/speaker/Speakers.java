package org.hearsay.extract.statement.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.layout.Turn;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.name.Genders;
import org.jspecify.annotations.Nullable;

/** Who speaks an attribution: mostly one, several where they speak together. Used by one thread. */
public final class Speakers {
    /** Stands for a speaker of whom the text says nothing ("was reportedly"). */
    public static final Party UNTOLD = Party.unnamed("unnamed source");

    private static final String THIRD_PERSON = "(?i)he|she|it|they";

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final SpeakerContinuity continuity;
    private final UnnamedContinuity unnamed;
    private final SpeakerGroups groups;
    private final SpeakerNames names;
    private final Askers askers;
    private final QuotedPronouns pronouns;
    private final boolean interview;
    private final List<Draft> turns;
    /** Where each turn stands among the turns. */
    private final Map<Draft, Integer> places = new HashMap<>();
    /** The words of the labels that name who takes the turn. */
    private final Set<String> ownNames = new HashSet<>();

    /**
     * @param findings with the entities of the article
     * @param genders tell whether "he" or "she" can be a speaker
     * @param drafts all attributions of the article
     */
    public Speakers(
            AnnotatedArticle article, Findings findings, EntityIndex entities, Genders genders, List<Draft> drafts) {
        this.article = article;
        this.entities = entities;
        this.names = new SpeakerNames(article, entities);
        this.askers = new Askers(article, entities, names);
        this.pronouns = new QuotedPronouns(article, entities, genders);
        this.continuity = new SpeakerContinuity(article, findings, entities, genders);
        this.groups = new SpeakerGroups(article, entities);
        this.unnamed = new UnnamedContinuity(article, words -> names.all(words, Context.NONE), entities::mayHold);
        this.turns = drafts.stream()
                .filter(draft -> draft.sense().construction() == Construction.LABEL
                        && !draft.source().isEmpty())
                .toList();
        for (int i = 0; i < turns.size(); i++) {
            places.putIfAbsent(turns.get(i), i);
        }
        turns.stream()
                .map(this::letter)
                .filter(label -> !isOffice(label))
                .forEach(label -> ownNames.addAll(List.of(label.split(" "))));
        this.interview = drafts.stream().anyMatch(draft -> letter(draft).equals("A"));
    }

    /** An attribution with its speaker. */
    public record Told(
            Draft draft, List<Party> speakers, @Nullable Party addressee, boolean outermost) {
        public Told {
            speakers = List.copyOf(speakers);
        }

        /** Where it names who speaks and by what words: by these it is looked for; empty for a quotation that stands alone. */
        public List<TokenRange> at() {
            return Stream.of(draft.source(), draft.cue())
                    .flatMap(words -> words.stream().limit(1))
                    .toList();
        }

        /** Of several the first. */
        public Party speaker() {
            return speakers.get(0);
        }
    }

    /**
     * @param parent the statement that holds the attribution
     * @param told what was said before, in reading order
     */
    public List<Party> of(Draft draft, @Nullable Statement parent, Context context, BySentence<Told> told) {
        Optional<List<Party>> before =
                parent == null ? continuity.speaker(draft, told).map(List::of) : Optional.empty();
        if (before.isEmpty() && (parent == null || parent.manner().kind() == Kind.INDIRECT)) {
            before = groups.meant(draft, parent, told).or(() -> unnamed.speakers(draft, told));
        }
        return before.orElseGet(() -> byWords(draft, parent, context, told));
    }

    private List<Party> byWords(Draft draft, @Nullable Statement parent, Context context, BySentence<Told> told) {
        TokenRange elsewhere = draft.sense().speaker();
        if (elsewhere != null) {
            return names.all(elsewhere, context);
        }
        if (letter(draft).matches(Turn.ASKING)) {
            return List.of(Party.unnamed(interview ? "interviewer" : "reporter"));
        }
        if (isOffice(draft)) {
            return List.of(office(draft, context));
        }
        return draft.source().isEmpty()
                ? sourceless(draft, parent, told).orElse(List.of(UNTOLD))
                : inContext(draft.source().get(0), parent, context);
    }

    private Optional<List<Party>> sourceless(Draft draft, @Nullable Statement parent, BySentence<Told> told) {
        if (asks(draft)) {
            return askers.of(draft, told).map(List::of);
        }
        return parent == null && draft.cue().isEmpty() ? unnamed.speakersOfQuotation(draft, told) : Optional.empty();
    }

    /** "Asked whether she would resign": somebody asks, who is not said. */
    private static boolean asks(Draft draft) {
        return draft.sense().act() == Act.ASK && !draft.cue().isEmpty();
    }

    /** "THE PRESIDENT:", a label without a name. */
    private static boolean isOffice(String label) {
        return label.matches("THE \\p{Lu}+");
    }

    private boolean isOffice(Draft draft) {
        return isOffice(letter(draft));
    }

    /** Whom an office means; nobody who takes turns under a name of their own. */
    private Party office(Draft draft, Context context) {
        Party party = names.one(draft.source().get(0), context);
        String[] words = party.name().toUpperCase(Locale.ROOT).split(" ");
        boolean named = ownNames.contains(words[words.length - 1]);
        String title = letter(draft).substring("THE ".length());
        return named && party.entity() != null
                ? Party.unnamed(title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT))
                : party;
    }

    /** The other one of an interview, whom "you" means: who takes the next turn, else who took the last one. */
    public @Nullable Party partner(Draft turn) {
        Integer at = turn.sense().construction() == Construction.LABEL ? places.get(turn) : null;
        if (at == null) {
            return null;
        }
        Optional<Draft> next = at + 1 < turns.size() ? Optional.of(turns.get(at + 1)) : Optional.empty();
        return next.or(() -> at > 0 ? Optional.of(turns.get(at - 1)) : Optional.empty())
                .filter(other ->
                        !letter(other).equals(letter(turn)) && !letter(other).matches(Turn.ASKING))
                .map(other -> names.one(other.source().get(0), Context.NONE))
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
        List<Party> parties = ownTeller(source, parent)
                .orElseGet(() -> names.all(isRelative(source) ? antecedent(source) : source, context));
        if (parent == null
                || parent.manner().kind() != Kind.DIRECT
                || !article.text(source).matches(THIRD_PERSON)) {
            return parties;
        }
        return pronouns.meant(source, parent, parties, context);
    }

    /** "A nurse told the panel that she had warned": "she" is the nurse, who has no name for coreference to know. */
    private Optional<List<Party>> ownTeller(TokenRange source, @Nullable Statement parent) {
        if (parent == null
                || parent.manner().kind() == Kind.DIRECT
                || parent.chain().speakers().size() > 1
                || parent.chain().speaker().entity() != null) {
            return Optional.empty();
        }
        Phrase teller = parent.wording().source();
        boolean before = teller != null
                && teller.hull().end() <= article.span(source).start()
                && !namesPerson(source)
                && SpeakerContinuity.canMean(
                        article.text(source), parent.chain().speaker().name());
        return before ? Optional.of(parent.chain().speakers()) : Optional.empty();
    }

    /** Whether a person is named before, in the sentence. */
    private boolean namesPerson(TokenRange source) {
        return IntStream.range(0, source.begin())
                .filter(token ->
                        article.sentence(source.sentence()).token(token).isProper())
                .anyMatch(token -> entities.headedBy(source.sentence(), token)
                        .filter(entity -> entity.type() == EntityType.PERSON)
                        .isPresent());
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
}
