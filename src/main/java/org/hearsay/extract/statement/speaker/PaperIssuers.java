package org.hearsay.extract.statement.speaker;

import java.util.Optional;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.clause.PhraseHeads;

/** Whose a paper is that tells something: a statement is how its maker tells. Pure functions. */
final class PaperIssuers {
    private static final String PAPER =
            "statement|release|readout|transcript|announcement|communiqu[eé]|tweet|post|bulletin|dispatch|affidavit|letter|memo|memorandum|e-?mail|note|message|text|filing|complaint|motion|lawsuit|petition|testimony|report|study|survey|poll|analysis|review|assessment|answer|reply|response";

    private static final String ISSUING =
            "issue|release|publish|post|sign|write|put|make|give|send|circulate|file|draft|conduct|prepare|carry";

    private PaperIssuers() {}

    /** The words that name the issuer, from a phrase such as "a statement issued by the ministry"; empty where it tells none. */
    static Optional<TokenRange> of(Sentence sentence, TokenRange phrase) {
        int head = PhraseHeads.head(sentence, phrase);
        if (!sentence.token(head).lemma().matches(PAPER)) {
            return Optional.empty();
        }
        return by(sentence, phrase, head).or(() -> owner(sentence, phrase, head));
    }

    /** "The ministry's answer". */
    private static Optional<TokenRange> owner(Sentence sentence, TokenRange phrase, int head) {
        return sentence.dependencies()
                .child(head, "nmod:poss")
                .filter(phrase::contains)
                .map(owner -> new Grammar(sentence).nounPhrase(owner))
                .map(words -> withoutMark(sentence, words));
    }

    private static TokenRange withoutMark(Sentence sentence, TokenRange words) {
        boolean mark = sentence.token(words.end() - 1).pos().equals("POS") && words.size() > 1;
        return mark ? new TokenRange(words.sentence(), words.begin(), words.end() - 1) : words;
    }

    private static Optional<TokenRange> by(Sentence sentence, TokenRange phrase, int head) {
        for (int i = head + 1; i + 1 < phrase.end(); i++) {
            if (sentence.token(i).lemma().matches("by|from")) {
                return Optional.of(new TokenRange(phrase.sentence(), i + 1, end(sentence, i + 1, phrase.end())));
            }
            boolean issued = sentence.token(i).pos().equals("VBN")
                    && sentence.token(i).lemma().matches(ISSUING);
            boolean between = sentence.token(i).pos().matches("RB|RP|NNP?|IN|CD");
            if (!issued && !between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Up to the first comma or clause. */
    private static int end(Sentence sentence, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            if (sentence.token(i).pos().matches("[,:]|W.*|VB[DZ]|-LRB-")) {
                return i;
            }
        }
        return end;
    }
}
