package org.hearsay.annotate;

import java.util.List;
import org.hearsay.article.Span;

/**
 * A sentence.
 *
 * @param index its place in the article, from 0
 * @param paragraph the paragraph that it stands in, from 0
 * @param tokens at least one
 * @param dependencies {@link Dependencies#NONE} where the sentence was not parsed
 */
public record Sentence(int index, int paragraph, List<Token> tokens, Dependencies dependencies) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens");
        }
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    public Span span() {
        return tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    }

    /** The span of the tokens from {@code begin} to {@code end}, exclusive; at least one. */
    public Span span(int begin, int end) {
        return tokens.get(begin).span().cover(tokens.get(end - 1).span());
    }

    public Sentence withDependencies(Dependencies parsed) {
        return new Sentence(index, paragraph, tokens, parsed);
    }
}
