package org.hearsay.source.feed;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.WebPage;
import org.hearsay.source.web.FetchRules;
import org.hearsay.source.web.Fetcher;
import org.hearsay.source.web.Visits;

/** A feed's own texts, without a server. */
public final class FeedReading {
    private static final WebSource SOURCE = new WebSource(
            "https://gull.example/feed",
            WebSource.Kind.FEED_OF_FULL_TEXTS,
            Metadata.NONE,
            new WebSource.Visiting(new Fetcher(FetchRules.STANDARD), Visits.forgetful()));

    private FeedReading() {}

    public static Readings of(byte[] bytes) {
        WebPage page = new WebPage(SOURCE.name(), "application/rss+xml", bytes);
        List<Reading> readings = new ArrayList<>();
        try {
            EntryReader reader =
                    new EntryReader(SOURCE, new PageVisitor(SOURCE.visiting(), Holdings.NONE), Holdings.NONE);
            Feed.is(page);
            Feed.parse(page).entries().forEach(entry -> readings.add(reader.read(entry)));
        } catch (UnfitException e) {
            readings.add(e.setAside(SOURCE.name()));
        }
        return Readings.of(readings);
    }
}
