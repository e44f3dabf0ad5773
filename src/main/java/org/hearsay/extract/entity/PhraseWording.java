package org.hearsay.extract.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** The words by which somebody without a name is called. Immutable. */
final class PhraseWording {
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "this", "that", "these", "those", "one", "another", "some");
    /** Nouns that alone say nothing of whom they mean. */
    private static final Set<String> PLAIN = Set.of(
            "person",
            "people",
            "source",
            "one",
            "someone",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "diplomat",
            "analyst",
            "document");

    private final AnnotatedArticle article;
    private final BiFunction<Integer, Integer, Optional<Entity>> named;

    /** @param named gives the entity that a token of a sentence means */
    PhraseWording(AnnotatedArticle article, BiFunction<Integer, Integer, Optional<Entity>> named) {
        this.article = article;
        this.named = named;
    }

    /** A phrase up to its head and an "of" after that, without its determiner; for "her office" with the name of whose it is. */
    String of(TokenRange phrase, int head) {
        Sentence sentence = article.sentence(phrase.sentence());
        Dependencies tree = sentence.dependencies();
        int begin = phrase.begin();
        while (begin < head && skipped(sentence, begin, head)) {
            begin++;
        }
        int end = head + 1;
        String noun = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean told = PLAIN.contains(noun) || Lexicon.PEOPLE_NOUNS.has(noun);
        while (end < phrase.end()
                && end < tree.size()
                && (belongs(sentence, end, head) || told && describes(sentence, end, head))) {
            end++;
        }
        begin = Math.min(begin, head);
        Optional<Entity> owner = begin < head && sentence.token(begin).pos().equals("PRP$")
                ? named.apply(phrase.sentence(), begin)
                : Optional.empty();
        String words = article.text(new TokenRange(phrase.sentence(), owner.isPresent() ? begin + 1 : begin, end));
        return owner.map(entity -> entity.name() + "'s " + words).orElse(words);
    }

    private static boolean skipped(Sentence sentence, int token, int head) {
        Token word = sentence.token(token);
        Dependencies tree = sentence.dependencies();
        boolean otherPart = !tree.isEmpty() && !tree.dominates(head, token);
        return otherPart
                || DETERMINERS.contains(word.text().toLowerCase(Locale.ROOT))
                || word.pos().matches("CC|,");
    }

    /** True for words of a phrase that tells more of the head: "two people familiar with the talks", "sources in the ministry". */
    private static boolean describes(Sentence sentence, int token, int head) {
        Token next = sentence.token(head + 1);
        boolean tells = (next.pos().matches("IN|JJ|VBN|VBD|WP") || next.lemma().equals("close"))
                && !next.lemma().matches("by|as|after|before|since|on|during|while");
        boolean clause = next.pos().equals("WP");
        String ends = clause ? "[,:.]|-LRB-" : "[,:.]|W.*|-LRB-|VB[DZP]|MD";
        return tells && (token == head + 1 || !sentence.token(token).pos().matches(ends));
    }

    /** True for words of an "of" phrase that follows the head at once. */
    private static boolean belongs(Sentence sentence, int token, int head) {
        return sentence.token(head + 1).lemma().equals("of")
                && !sentence.token(token).pos().matches("[,:]|W.*")
                && sentence.dependencies().dominates(head, token);
    }
}
