package org.hearsay.extract.clause;

import java.util.Comparator;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Quotation;
import org.hearsay.annotate.Token;
import org.hearsay.article.Span;

/** Which words stand between quotation marks. */
public final class QuotedWords {
    private final List<Span> spans;

    public QuotedWords(AnnotatedArticle article) {
        spans = article.quotations().stream()
                .map(Quotation::span)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** Logarithmic: quotations stand apart from each other. */
    public boolean contains(Token token) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (span.contains(token.span())) {
                return true;
            }
            if (span.start() > token.span().start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }
}
