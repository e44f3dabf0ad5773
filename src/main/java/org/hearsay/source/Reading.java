package org.hearsay.source;

import org.hearsay.article.Article;
import org.hearsay.article.Problem;

/** What came of reading a file. */
public sealed interface Reading {
    /** The file held an article. */
    record Readable(Article article) implements Reading {}

    /** The file was set aside. */
    record SetAside(Problem problem) implements Reading {}
}
