package org.hearsay.source.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.Content;
import org.hearsay.source.content.WebPage;

/** Articles that a feed names: from the feed itself where it holds them in full, else from their pages. */
final class EntryReader {
    /** A text that is shorter may be a teaser, in code points; of a full article more is there. */
    private static final int FULL = 1000;

    private final WebSource source;
    private final PageVisitor pages;
    private final Holdings holdings;

    EntryReader(WebSource source, PageVisitor pages, Holdings holdings) {
        this.source = source;
        this.pages = pages;
        this.holdings = holdings;
    }

    Reading read(FeedEntry entry) {
        String id = id(entry);
        try {
            if (source.kind() == WebSource.Kind.FEED_OF_FULL_TEXTS) {
                return ownText(id, entry, longest(entry));
            }
            Optional<Content> full = entry.content().map(Content::ofHtml).filter(EntryReader::isFull);
            if (full.isPresent() && ofSameSite(entry)) {
                return ownText(id, entry, full.get());
            }
            String link = entry.link().orElseThrow(EntryReader::nothing);
            return pages.visit(link, entry.dated(), fallback(entry));
        } catch (UnfitException e) {
            return e.setAside(id);
        }
    }

    private Reading ownText(String id, FeedEntry entry, Content content) throws UnfitException {
        Metadata told = fallback(entry);
        boolean claimed = ofSameSite(entry);
        String url = claimed ? entry.link().orElse(null) : null;
        return content.reading(claimed ? id : source.name() + "#" + id, told.at(url), holdings);
    }

    private static Content longest(FeedEntry entry) throws UnfitException {
        return Stream.of(entry.content(), entry.summary())
                .flatMap(Optional::stream)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(Content::ofHtml)
                .orElseThrow(EntryReader::nothing);
    }

    private static boolean isFull(Content content) {
        try {
            return content.text().length() >= FULL;
        } catch (UnfitException e) {
            return false;
        }
    }

    private boolean ofSameSite(FeedEntry entry) {
        return entry.link()
                .filter(link -> WebPage.ofSameSite(link, source.name()))
                .isPresent();
    }

    /** What the feed tells; the configured publisher goes before the feed's title. */
    private Metadata fallback(FeedEntry entry) {
        Metadata own = entry.metadata();
        Metadata feed = source.fallback();
        return new Metadata(own.title(), own.published(), feed.publisher(), null, own.author())
                .orElse(feed)
                .orElse(new Metadata(null, null, own.publisher(), null, null));
    }

    /** The link; else what the entry holds. */
    private String id(FeedEntry entry) {
        return entry.link()
                .orElseGet(() -> ArticleIdentity.sha256(entry.metadata().title() + entry.content() + entry.summary())
                        .substring(0, 16));
    }

    private static UnfitException nothing() {
        return new UnfitException(
                ProblemCode.MALFORMED,
                "the feed's entry has neither a link nor a text",
                "Nothing is to be done here; tell whoever keeps the feed.");
    }
}
