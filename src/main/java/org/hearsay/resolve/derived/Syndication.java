package org.hearsay.resolve.derived;

import java.util.List;

/**
 * Articles that are copies of one text.
 *
 * @param articles their IRIs, at least two, sorted
 * @param reason in plain words
 */
public record Syndication(String iri, List<String> articles, String reason) {
    public Syndication {
        articles = List.copyOf(articles);
    }
}
