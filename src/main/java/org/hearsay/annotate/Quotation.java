package org.hearsay.annotate;

import org.hearsay.article.Span;

/**
 * Words between quotation marks.
 *
 * @param span with the marks
 * @param closed false where the closing mark is missing (a quotation that goes on in the next paragraph)
 */
public record Quotation(Span span, boolean closed) {}
