package org.hearsay.extract.clause;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;

/** The words that a noun phrase turns on. Pure functions. */
public final class PhraseHeads {
    private PhraseHeads() {}

    /** The head of a phrase: the first nominal that is governed from outside it, else its last nominal, else its last word. */
    public static int head(Sentence sentence, TokenRange phrase) {
        Dependencies tree = sentence.dependencies();
        for (int i = phrase.begin(); i < phrase.end() && !tree.isEmpty(); i++) {
            boolean outside = !phrase.contains(tree.head(i));
            boolean head = isNominal(sentence.token(i)) && !isRelative(sentence, phrase, i) || isPart(sentence, i);
            if (outside && !tree.relation(i).isEmpty() && head) {
                return i;
            }
        }
        for (int i = beforePostmodifier(sentence, phrase) - 1; i >= phrase.begin(); i--) {
            if (isNominal(sentence.token(i))) {
                return i;
            }
        }
        return phrase.end() - 1;
    }

    /** "who" in "a general, who asked not to be named". */
    private static boolean isRelative(Sentence sentence, TokenRange phrase, int token) {
        return phrase.size() > 1 && sentence.token(token).pos().startsWith("W");
    }

    /** "one" in "one of them", "two" in "two of the owners", "one" in "one, Ana Ruiz,". */
    private static boolean isPart(Sentence sentence, int token) {
        boolean number = sentence.token(token).pos().equals("CD")
                || sentence.token(token).lemma().matches("(?i)one|some|many|several|most|few|none");
        return number
                && token + 1 < sentence.size()
                && sentence.token(token + 1).lemma().matches("of|,");
    }

    /** The heads of a phrase's coordinated parts, in reading order: "Biden" and "Putin" in "Biden and Mr. Putin". */
    public static List<Integer> heads(Sentence sentence, TokenRange phrase) {
        int head = head(sentence, phrase);
        List<Integer> heads = new ArrayList<>(List.of(head));
        for (int child : sentence.dependencies().children(head, "conj")) {
            if (phrase.contains(child) && isNominal(sentence.token(child))) {
                heads.add(child);
            }
        }
        return heads;
    }

    /** A phrase cut between its coordinated heads; the conjunctions and commas there are in no part. */
    public static List<TokenRange> parts(Sentence sentence, TokenRange phrase) {
        boolean joined = sentence.tokens().subList(phrase.begin(), phrase.end()).stream()
                .anyMatch(token -> token.pos().equals("CC"));
        if (!joined) {
            return List.of(phrase);
        }
        List<TokenRange> parts = new ArrayList<>();
        int begin = phrase.begin();
        int last = -1;
        for (int head : heads(sentence, phrase)) {
            int cut = last < 0 ? -1 : cut(sentence, last, head);
            if (cut > 0) {
                int end = cut;
                while (isBetween(sentence, end - 1)) {
                    end--;
                }
                parts.add(new TokenRange(phrase.sentence(), begin, end));
                begin = cut;
            }
            last = head;
        }
        parts.add(new TokenRange(phrase.sentence(), begin, phrase.end()));
        return parts;
    }

    /** The token after the last conjunction or comma between two heads, the first of which stands before; -1 where there is none. */
    private static int cut(Sentence sentence, int head, int next) {
        for (int i = next - 1; i > head; i--) {
            if (isBetween(sentence, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isBetween(Sentence sentence, int token) {
        return sentence.token(token).pos().equals("CC")
                || sentence.token(token).text().equals(",");
    }

    /** Possessives are nominal here: "his" means someone. */
    static boolean isNominal(Token token) {
        return token.isNominal() || token.pos().equals("DT") && token.lemma().matches("this|that|these|those|both");
    }

    private static int beforePostmodifier(Sentence sentence, TokenRange phrase) {
        for (int i = phrase.begin() + 1; i < phrase.end(); i++) {
            if (sentence.token(i).pos().matches("IN|,|WP|WDT|-LRB-|TO")) {
                return i;
            }
        }
        return phrase.end();
    }
}
