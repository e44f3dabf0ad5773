package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;

/** Where tokens stand in the text. Pure functions. */
final class Passages {
    private Passages() {}

    /** The spans of token ranges; ranges that follow on each other, within a sentence or over its border, make one span. */
    static List<Span> spans(AnnotatedArticle article, List<TokenRange> ranges) {
        List<Span> found = new ArrayList<>();
        for (TokenRange range : ranges) {
            Span span = article.span(range);
            Span last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.end() <= span.start() && isGap(article, last.end(), span.start())) {
                found.set(found.size() - 1, last.cover(span));
            } else {
                found.add(span);
            }
        }
        return found;
    }

    private static boolean isGap(AnnotatedArticle article, int from, int to) {
        return article.article().text().at(new Span(from, to)).isBlank();
    }
}
