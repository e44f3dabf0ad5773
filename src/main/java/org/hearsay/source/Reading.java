package org.hearsay.source;

import org.hearsay.article.Article;
import org.hearsay.article.Problem;

/** What came of reading one article. */
public sealed interface Reading {
    /** There was an article. */
    record Readable(Article article) implements Reading {}

    /**
     * There is an article that is had already, just so; it was not read in full.
     *
     * @param id the name that people know it by
     */
    record Unchanged(String id, String iri, String sha256) implements Reading {}

    /** It was set aside. */
    record SetAside(Problem problem) implements Reading {}
}
