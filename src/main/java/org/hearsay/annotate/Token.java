package org.hearsay.annotate;

import org.hearsay.article.Span;

/**
 * A word or mark.
 *
 * @param text as written
 * @param lemma dictionary form in lower case; proper nouns keep their case
 * @param pos Penn Treebank part of speech
 * @param span its place in the article
 */
public record Token(String text, String lemma, String pos, Span span) {
    /** True for nouns, proper or common, and pronouns. */
    public boolean isNominal() {
        return pos.startsWith("NN") || pos.startsWith("PRP") || pos.equals("WP");
    }

    public boolean isVerb() {
        return pos.startsWith("VB");
    }

    public boolean isProper() {
        return pos.startsWith("NNP");
    }
}
