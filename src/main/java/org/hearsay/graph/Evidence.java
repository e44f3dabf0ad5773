package org.hearsay.graph;

import org.hearsay.article.Article;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Span;
import org.hearsay.extract.Phrase;
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
final class Evidence {
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
        String place = ArticleIdentity.findingIri(article.iri(), "evidence", span);
        triples.type(place, Standard.SPECIFIC_RESOURCE);
        triples.link(place, Standard.HAS_SOURCE, article.iri());
        position(place, span);
        quote(place, span);
        return place;
    }

    private void position(String place, Span span) {
        String selector = place + "-position";
        triples.link(place, Standard.HAS_SELECTOR, selector);
        triples.type(selector, Standard.POSITION_SELECTOR);
        triples.count(selector, Standard.START, span.start());
        triples.count(selector, Standard.END, span.end());
    }

    private void quote(String place, Span span) {
        ArticleText text = article.text();
        String selector = place + "-quote";
        triples.link(place, Standard.HAS_SELECTOR, selector);
        triples.type(selector, Standard.QUOTE_SELECTOR);
        triples.quoted(selector, Standard.EXACT, text.at(span));
        triples.quoted(selector, Standard.PREFIX, text.at(new Span(Math.max(0, span.start() - CONTEXT), span.start())));
        triples.quoted(
                selector,
                Standard.SUFFIX,
                text.at(new Span(span.end(), Math.min(text.length(), span.end() + CONTEXT))));
    }
}
