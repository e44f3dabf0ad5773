package org.hearsay.source.feed;

import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Readings;
import org.hearsay.source.Source;
import org.hearsay.source.web.Fetcher;
import org.hearsay.source.web.Visits;

/**
 * An address of the web: a page with an article, or a feed of them.
 *
 * @param name the address
 * @param kind what must stand there
 * @param fallback what holds for articles that neither their page nor the feed tells
 * @param visiting how it is gone about
 */
public record WebSource(String name, Kind kind, Metadata fallback, Visiting visiting) implements Source {
    /** What stands at an address. */
    public enum Kind {
        /** One article. */
        PAGE,
        /** A feed whose articles are fetched, unless the feed holds them in full. */
        FEED,
        /** A feed whose entries are the articles; no page is fetched. */
        FEED_OF_FULL_TEXTS,
        /** Either; what comes tells. */
        ANY
    }

    /**
     * What all addresses share, so that a host is not asked by two at once.
     *
     * @param visits from earlier runs
     */
    public record Visiting(Fetcher fetcher, Visits visits) {}

    /** A feed drops what is old, and a page that is gone may come back. */
    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public Readings read(Holdings holdings) {
        return new PulledReadings(new WebPull(this, holdings));
    }
}
