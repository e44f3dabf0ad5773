package org.hearsay.extract.statement.speaker;

import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.clause.PhraseHeads;
import org.hearsay.extract.entity.EntityIndex;

/**
 * News often brings somebody in by a description and gives the name soon after: "a former clerk recalled ... said the clerk, Ana Ruiz". Safe for
 * several threads.
 */
final class LaterNames {
    /** So many sentences later the name comes at the latest. A choice, not a measurement. */
    private static final int REACH = 4;

    private final AnnotatedArticle article;
    private final EntityIndex entities;

    LaterNames(AnnotatedArticle article, EntityIndex entities) {
        this.article = article;
        this.entities = entities;
    }

    /** Who is named beside the same noun with "the", after a phrase with "a"; empty where nobody is. */
    Optional<Entity> named(TokenRange phrase) {
        Sentence sentence = article.sentence(phrase.sentence());
        int head = PhraseHeads.head(sentence, phrase);
        boolean brought = sentence.token(phrase.begin()).lemma().matches("(?i)an?|one")
                && sentence.token(head).pos().equals("NN");
        int last = Math.min(phrase.sentence() + REACH, article.sentences().size() - 1);
        for (int index = phrase.sentence() + 1; brought && index <= last; index++) {
            Optional<Entity> named =
                    named(article.sentence(index), sentence.token(head).lemma());
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> named(Sentence sentence, String noun) {
        Dependencies tree = sentence.dependencies();
        for (int i = 0; i < sentence.size(); i++) {
            boolean same = sentence.token(i).lemma().equals(noun)
                    && tree.child(i, "det").stream()
                            .anyMatch(the -> sentence.token(the).lemma().equalsIgnoreCase("the"));
            Optional<Entity> person = same ? beside(sentence, i) : Optional.empty();
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** The person whose name stands in apposition to the noun. */
    private Optional<Entity> beside(Sentence sentence, int noun) {
        return sentence.dependencies().children(noun, "appos").stream()
                .filter(name -> name > noun && sentence.token(name).isProper())
                .flatMap(name -> entities.headedBy(sentence.index(), name).stream())
                .filter(entity -> entity.type() == EntityType.PERSON)
                .findFirst();
    }
}
