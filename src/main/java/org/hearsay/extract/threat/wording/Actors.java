package org.hearsay.extract.threat.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;

/** Whether a phrase means someone who can act: storms and deficits threaten too, but make no threats. */
public final class Actors {
    /** Endings of nouns for people by what they do or where they come from. */
    private static final Pattern PEOPLE =
            Pattern.compile(".*(?:ers?|ors?|ists?|ians?|ees?|men|man|woman|women|ents?|ants?|eers?|ites?|ives?)");

    private static final Pattern THINGS = Pattern.compile(
            ".*(?:ments?|ather|water|fever|cancer|number|weather|disaster|order|factor|power|paper|letter|matter|winter|summer|center|centre"
                    + "|computer|danger|trailer|incident|accident|event|percent|content|climate|sector|error|terror|behavior|document)");

    private static final Pattern ABSTRACT =
            Pattern.compile(".*(?:tion|sion|ment|ity|ness|ism|sis|ure|age|ing|ance|ence|ship)");

    private static final Pattern DAYS = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber");

    private static final Pattern PERSONAL = Pattern.compile("(?i)he|she|they|i|we|you|who|him|her|them|us|me");

    private final EntityIndex entities;
    private final ThreatWords words;

    public Actors(EntityIndex entities, ThreatWords words) {
        this.entities = entities;
        this.words = words;
    }

    public boolean canAct(Sentence sentence, int head) {
        String word = sentence.token(head).text();
        String lemma = new Grammar(sentence).lemma(head);
        if (DAYS.matcher(word).matches()) {
            return false;
        }
        if (PERSONAL.matcher(word).matches()) {
            return true;
        }
        boolean thing = words.noun("blow", lemma).isPresent()
                || words.noun("outcome", lemma).isPresent();
        if (thing) {
            return false; // "Sanctions", though written large
        }
        return !meant(sentence, head).isEmpty()
                || sentence.token(head).isProper()
                || words.noun("actor", lemma).isPresent()
                || (sentence.token(head).pos().startsWith("NN")
                        && PEOPLE.matcher(lemma).matches()
                        && !THINGS.matcher(lemma).matches());
    }

    /** True for what does not think: abstractions and the weather. Bodies of all kinds ("the studio") are not among them. */
    boolean isAbstract(Sentence sentence, int head) {
        String lemma = new Grammar(sentence).lemma(head);
        return words.noun("thing", lemma).isPresent()
                || lemma.equals("it")
                || ABSTRACT.matcher(lemma).matches()
                || words.noun("blow", lemma).isPresent()
                || words.noun("outcome", lemma).isPresent();
    }

    public boolean canAct(Sentence sentence, List<Integer> heads) {
        return heads.stream().anyMatch(head -> canAct(sentence, head));
    }

    /** The entities that a head means, places aside. */
    List<Entity> meant(Sentence sentence, int head) {
        return entities.meant(new TokenRange(sentence.index(), head, head + 1), Context.NONE).stream()
                .filter(entity -> entity.type() != EntityType.PLACE)
                .toList();
    }
}
