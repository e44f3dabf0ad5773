package org.hearsay.extract.attribution.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;

/** A paragraph that begins with who speaks it: {@code MS. LEE: ...}, {@code Q: ...}, {@code Q   Is that so?}. Pure functions. */
public final class Turn {
    /** Labels of those who ask and have no name. */
    public static final String ASKING = "Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist";

    private static final int LONGEST_LABEL = 6;

    private Turn() {}

    static boolean startsParagraph(AnnotatedArticle article, Sentence sentence) {
        return sentence.index() == 0 || article.sentence(sentence.index() - 1).paragraph() != sentence.paragraph();
    }

    /** The colon that ends a label, if the sentence starts with one and goes on after it; 0 for a letter without a colon. */
    static OptionalInt label(Sentence sentence) {
        if (isLetter(sentence)) {
            return OptionalInt.of(0);
        }
        int first = new Clause(sentence).isQuoteMark(0) ? 1 : 0;
        for (int i = first; i < sentence.size() && i <= LONGEST_LABEL; i++) {
            if (sentence.token(i).text().equals(":")) {
                return i > first && i + 1 < sentence.size() ? OptionalInt.of(i) : OptionalInt.empty();
            }
            boolean name = sentence.token(i).pos().matches("NNP.*|NN|\\.|,|HYPH|POS|-LRB-|-RRB-|LS")
                    || sentence.token(i).text().matches("\\p{Lu}[\\p{Lu}.'’-]*|The");
            if (!name || !Character.isUpperCase(sentence.token(first).text().codePointAt(0))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "Q    Is that so?": a turn of a briefing, without a colon. */
    private static boolean isLetter(Sentence sentence) {
        boolean apart = sentence.size() > 2
                && (sentence.token(0).text().equals("Q")
                        || sentence.token(1).span().start()
                                > sentence.token(0).span().end() + 1);
        return apart
                && sentence.token(0).text().matches("Q|A")
                && !sentence.token(1).text().matches("[:.,]|[a-z].*");
    }

    /** The letter that asks ("Q") or answers ("A"), or the whole label. */
    static String speaker(Sentence sentence) {
        int colon = label(sentence).orElse(0);
        return colon <= 1 ? sentence.token(0).text() : "";
    }

    /** The attribution of all up to a sentence to the label that starts another. */
    static Draft of(AnnotatedArticle article, int first, int next) {
        Sentence sentence = article.sentence(first);
        int colon = label(sentence).orElseThrow();
        int begin = colon > 1 && new Clause(sentence).isQuoteMark(0) ? 1 : 0;
        List<TokenRange> content = new ArrayList<>();
        content.add(new TokenRange(first, colon + 1, sentence.size()));
        for (int i = first + 1; i < next && !isClosing(article.sentence(i)); i++) {
            content.add(new TokenRange(i, 0, article.sentence(i).size()));
        }
        boolean asks = speaker(sentence).matches(ASKING);
        return new Draft(
                List.of(new TokenRange(first, begin, Math.max(begin + 1, colon))),
                colon == 0 ? List.of() : List.of(new TokenRange(first, colon, colon + 1)),
                content,
                null,
                new Sense(asks ? Act.ASK : Act.SAY, false, Construction.LABEL, null),
                Confidences.of(Construction.LABEL, Act.SAY));
    }

    /** "END", "1:40 P.M. EST": what closes a transcript. */
    private static boolean isClosing(Sentence sentence) {
        return sentence.size() <= 5 && sentence.token(0).text().matches("END|End|#+|\\d{1,2}:\\d\\d");
    }
}
