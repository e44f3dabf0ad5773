package org.hearsay.extract;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Span;

/**
 * Words of the article: evidence.
 *
 * @param text exactly the text at the spans, joined by one space where there are several
 * @param spans in reading order, apart from each other; at least one
 */
public record Phrase(String text, List<Span> spans) implements Comparable<Phrase> {
    public Phrase {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a phrase without a place: " + text);
        }
    }

    /** The phrase at these spans, which are put in reading order. */
    public static Phrase at(ArticleText text, List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        return new Phrase(sorted.stream().map(text::at).collect(Collectors.joining(" ")), sorted);
    }

    public static Phrase at(ArticleText text, Span span) {
        return new Phrase(text.at(span), List.of(span));
    }

    /** From the first code point to the last, with what lies between. */
    public Span hull() {
        return spans.get(0).cover(spans.get(spans.size() - 1));
    }

    /** True if every span of the other lies in one of these. */
    public boolean contains(Phrase other) {
        return other.spans.stream().allMatch(inner -> spans.stream().anyMatch(outer -> outer.contains(inner)));
    }

    public boolean overlaps(Span span) {
        return spans.stream().anyMatch(span::overlaps);
    }

    @Override
    public int compareTo(Phrase other) {
        return hull().compareTo(other.hull());
    }
}
