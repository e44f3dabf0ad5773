package org.hearsay.graph;

import org.hearsay.article.Article;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Span;
import org.hearsay.extract.Phrase;
import org.hearsay.resolve.derived.Conflict.Quote;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Places in an article's text as Web Annotation has them: a specific resource of the article, selected by position (code points)
 * and, so that it is found again after the text has moved, by quotation.
 *
 * <p>A place is known by its span alone, so the words that are a mention and a source are one node. Selectors are named after
 * their place; with blank nodes two graphs of one article would be isomorphic and yet not the same lines.
 */
public final class Evidence {
    /** Code points of context on each side of a quotation, after the examples of Web Annotation. */
    private static final int CONTEXT = 32;

    private final Article article;
    private final Triples triples;

    Evidence(Article article, Triples triples) {
        this.article = article;
        this.triples = triples;
    }

    /**
     * Tells where a finding, or a part of it, stands in the text: a place for each span of the phrase.
     *
     * @param part the property that says which part; each place is {@link Hearsay#EVIDENCE} as well, so that a query without
     *     inference finds them all
     */
    void tell(String finding, String part, @Nullable Phrase phrase) {
        if (phrase == null) {
            return;
        }
        for (Span span : phrase.spans()) {
            String place = place(span);
            triples.link(finding, part, place);
            triples.link(finding, Hearsay.EVIDENCE, place);
        }
    }

    /** Tells where an entity is mentioned. */
    void mention(String entity, Span span) {
        triples.link(entity, Hearsay.MENTIONED_AT, place(span));
    }

    private String place(Span span) {
        ArticleText text = article.text();
        Span before = new Span(Math.max(0, span.start() - CONTEXT), span.start());
        Span after = new Span(span.end(), Math.min(text.length(), span.end() + CONTEXT));
        return place(article.iri(), new Quote(span, text.at(before), text.at(span), text.at(after)), triples);
    }

    /** A place in an article of which no more is at hand than the words and those beside them. */
    public static String place(String article, Quote quote, Triples triples) {
        String place = ArticleIdentity.findingIri(article, "evidence", quote.span());
        triples.type(place, Standard.SPECIFIC_RESOURCE);
        triples.link(place, Standard.HAS_SOURCE, article);
        position(place, quote.span(), triples);
        quote(place, quote, triples);
        return place;
    }

    private static void position(String place, Span span, Triples triples) {
        String selector = place + "-position";
        triples.link(place, Standard.HAS_SELECTOR, selector);
        triples.type(selector, Standard.POSITION_SELECTOR);
        triples.count(selector, Standard.START, span.start());
        triples.count(selector, Standard.END, span.end());
    }

    private static void quote(String place, Quote quote, Triples triples) {
        String selector = place + "-quote";
        triples.link(place, Standard.HAS_SELECTOR, selector);
        triples.type(selector, Standard.QUOTE_SELECTOR);
        triples.quoted(selector, Standard.EXACT, quote.exact());
        triples.quoted(selector, Standard.PREFIX, quote.prefix());
        triples.quoted(selector, Standard.SUFFIX, quote.suffix());
    }
}
