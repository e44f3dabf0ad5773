package org.hearsay.extract.statement.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/** To whom something is said: mostly one, several where they are coordinated, none where none is told. Safe for several threads. */
public final class Hearers {
    private static final String THIRD_PERSON = "(?i)him|her|them|he|she|they";
    /** Nobody is known by a pronoun that nothing resolves. */
    private static final String PRONOUN =
            THIRD_PERSON + "|me|us|it|you|i|we|each other|one another|others|himself|herself|themselves";

    private final AnnotatedArticle article;
    private final SpeakerNames names;

    /** @param names tell whom words mean */
    public Hearers(AnnotatedArticle article, SpeakerNames names) {
        this.article = article;
        this.names = names;
    }

    /**
     * @param parent the statement that holds the attribution
     * @param said who says it, and is not told it
     */
    public List<Party> of(Draft draft, @Nullable Statement parent, List<Party> said, Context context) {
        TokenRange to = draft.addressee();
        if (to == null) {
            return List.of();
        }
        boolean pronoun = article.text(to).matches(THIRD_PERSON);
        Optional<Party> teller = pronoun ? teller(to, parent, said) : Optional.empty();
        if (teller.isPresent()) {
            return teller.stream().toList();
        }
        List<Party> told = names.all(to, context).stream()
                .filter(party -> said.stream().noneMatch(party::same))
                .filter(party -> party.entity() != null || !party.name().matches(PRONOUN))
                .toList();
        return told.isEmpty() && pronoun ? personBefore(to, said).stream().toList() : told;
    }

    /** "A clerk said the mayor had told him": "him" is the clerk, who has no name for coreference to know. */
    private Optional<Party> teller(TokenRange to, @Nullable Statement parent, List<Party> said) {
        Phrase source = parent == null ? null : parent.wording().source();
        boolean before =
                source != null && source.hull().end() <= article.span(to).start();
        if (parent == null || !before || parent.manner().kind() == Kind.DIRECT) {
            return Optional.empty();
        }
        List<Party> tellers = parent.chain().speakers();
        return Optional.of(tellers.get(0))
                .filter(speaker -> tellers.size() == 1 && speaker.entity() == null)
                .filter(speaker -> article.text(to).matches("(?i)them|they")
                        || SpeakerContinuity.canMean(article.text(to), speaker.name()))
                .filter(speaker -> said.stream().noneMatch(speaker::same));
    }

    /** "She wrote to the manager and told him": the last one spoken of as a person before, in the sentence. */
    private Optional<Party> personBefore(TokenRange to, List<Party> said) {
        Sentence sentence = article.sentence(to.sentence());
        for (int i = to.begin() - 1; i >= 0; i--) {
            String noun = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
            boolean person = sentence.token(i).pos().equals("NN")
                    && (Lexicon.ROLE_NOUNS.has(noun) || Lexicon.PEOPLE_NOUNS.has(noun));
            if (person) {
                boolean title = i + 1 < sentence.size() && sentence.token(i + 1).isProper();
                int head = title ? sentence.dependencies().head(i) : i;
                return Optional.of(names.one(new Grammar(sentence).nounPhrase(Math.max(head, i)), Context.NONE))
                        .filter(party -> said.stream().noneMatch(party::same));
            }
        }
        return Optional.empty();
    }
}
