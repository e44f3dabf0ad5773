package org.hearsay.extract.statement.speaker;

import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.statement.speaker.Speakers.Told;

/** Who asks where an article only says that somebody was asked. Safe for several threads. */
final class Askers {
    private static final String PRESS =
            "(?i)(the )?(reporters|journalists|correspondents|(joint )?(news|press) conference|briefing)";

    /** An interview or a news conference goes on for so many sentences. */
    private static final int REACH = 10;

    private final AnnotatedArticle article;
    private final EntityIndex entities;
    private final SpeakerNames names;

    Askers(AnnotatedArticle article, EntityIndex entities, SpeakerNames names) {
        this.article = article;
        this.entities = entities;
        this.names = names;
    }

    /**
     * @param question an attribution without a source, with a cue
     * @param told what was said before, in reading order
     */
    Optional<Party> of(Draft question, BySentence<Told> told) {
        return press(question).or(() -> asker(question, told));
    }

    /** "Asked whether she would go, she waved reporters away": the sentence says who asked. */
    private Optional<Party> press(Draft question) {
        Sentence sentence = article.sentence(question.cue().get(0).sentence());
        return sentence.tokens().stream()
                .filter(token -> token.lemma().matches("reporter|journalist")
                        && token.pos().equals("NNS"))
                .findFirst()
                .map(token -> Party.unnamed(token.text()));
    }

    /** To whom the one who answers spoke before, a paper; or reporters to whom anybody did. They ask. */
    private Optional<Party> asker(Draft question, BySentence<Told> told) {
        int sentence = question.cue().get(0).sentence();
        Optional<Party> answers = answerer(question.cue().get(0));
        return told.within(sentence - REACH, Integer.MAX_VALUE).values().stream()
                .filter(one -> one.outermost() && !one.draft().cue().isEmpty())
                .filter(one -> sentence - one.draft().cue().get(0).sentence() <= REACH)
                .flatMap(one -> Stream.ofNullable(one.addressee())
                        .filter(party -> party.name().matches(PRESS) || isPaper(party, one, answers)))
                .reduce((first, second) -> second);
    }

    private boolean isPaper(Party party, Told one, Optional<Party> answers) {
        return entities.type(party).equals(Optional.of(EntityType.ORGANISATION))
                && answers.filter(speaker -> one.speakers().stream().anyMatch(speaker::same))
                        .isPresent();
    }

    /** Who answers a question: the subject of the clause that "asked whether ..." hangs on. */
    private Optional<Party> answerer(TokenRange cue) {
        Sentence sentence = article.sentence(cue.sentence());
        Dependencies tree = sentence.dependencies();
        int verb = tree.head(cue.end() - 1);
        return (verb < 0 ? Optional.<Integer>empty() : tree.child(verb, "nsubj"))
                .map(subject -> names.one(new TokenRange(cue.sentence(), subject, subject + 1), Context.NONE));
    }
}
