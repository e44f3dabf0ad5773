package org.hearsay.extract.statement.speaker;

import java.util.Optional;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.clause.PhraseHeads;

/** Whose a paper is that tells something: a statement is how its maker tells. Pure functions. */
final class PaperIssuers {
    private static final String PAPER =
            "statement|release|readout|transcript|announcement|communiqu[eé]|tweet|post|bulletin|dispatch";

    private static final String ISSUING = "issue|release|publish|post|sign|write|put|make|give|send|circulate";

    private PaperIssuers() {}

    /** The words that name the issuer, from a phrase such as "a statement issued by the ministry"; empty where it tells none. */
    static Optional<TokenRange> of(Sentence sentence, TokenRange phrase) {
        int head = PhraseHeads.head(sentence, phrase);
        if (!sentence.token(head).lemma().matches(PAPER)) {
            return Optional.empty();
        }
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
