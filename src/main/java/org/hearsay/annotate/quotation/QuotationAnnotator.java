package org.hearsay.annotate.quotation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.Quotation;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Span;

/**
 * Finds what stands between quotation marks: straight and curly, double and single, guillemets and low marks, across sentences and, where
 * each paragraph opens anew, across paragraphs. Apostrophes are no marks. Needs no model. Safe for several threads.
 */
public final class QuotationAnnotator implements Annotator {
    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.QUOTATIONS);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        return article.withQuotations(find(article.article().text()));
    }

    /** The quotations of a text in reading order, an outer one before those within. */
    static List<Quotation> find(ArticleText text) {
        String value = text.value();
        List<Quotation> found = new ArrayList<>();
        int begin = 0;
        while (begin < value.length()) {
            int newline = value.indexOf('\n', begin);
            int end = newline < 0 ? value.length() : newline;
            paragraph(text, begin, end, found);
            begin = end + 1;
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(found);
    }

    /** Marks within one paragraph: a mark opens, the first that can close it closes. */
    private static void paragraph(ArticleText text, int begin, int end, List<Quotation> found) {
        String value = text.value();
        int at = begin;
        while (at < end) {
            QuoteMark mark = QuoteMark.opening(value, at, begin, end);
            if (mark == null) {
                at++;
                continue;
            }
            int close = mark.closing(value, at + mark.width(), end);
            if (close >= 0) {
                found.add(new Quotation(text.span(at, close + mark.width()), true));
                within(text, at + mark.width(), close, found);
                at = close + mark.width();
            } else if (reopens(value, end)) {
                found.add(new Quotation(text.span(at, trimmed(value, at, end)), false));
                return;
            } else {
                at += mark.width();
            }
        }
    }

    /** Quotations within a quotation. */
    private static void within(ArticleText text, int begin, int end, List<Quotation> found) {
        if (end - begin > 4) {
            paragraph(text, begin, end, found);
        }
    }

    /** True if the next paragraph starts with a mark, so that a quotation left open goes on there. */
    private static boolean reopens(String value, int end) {
        int next = end;
        while (next < value.length() && Character.isWhitespace(value.charAt(next))) {
            next++;
        }
        return next > end && next < value.length() && "\"“‘«".indexOf(value.charAt(next)) >= 0;
    }

    private static int trimmed(String value, int begin, int end) {
        int last = end;
        while (last > begin + 1 && Character.isWhitespace(value.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** The words of a quotation without its marks. */
    public static Span inner(ArticleText text, Quotation quotation) {
        Span span = quotation.span();
        int closing = quotation.closed() ? 1 : 0;
        return span.length() < 2 + closing ? span : new Span(span.start() + 1, span.end() - closing);
    }
}
