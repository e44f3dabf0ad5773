package org.hearsay.source.feed;

import java.util.Optional;
import org.hearsay.article.Metadata;

/**
 * What a feed tells of one article.
 *
 * @param link to the article's page; empty where the feed gives none
 * @param dated when it was last changed or published, to tell a new state from an old one; empty where the feed tells neither
 * @param content the article itself in HTML, where the feed holds it
 * @param summary in HTML
 */
record FeedEntry(
        Optional<String> link, String dated, Metadata metadata, Optional<String> content, Optional<String> summary) {}
