package org.hearsay.source.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.CanonicalUrl;
import org.hearsay.source.content.WebPage;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed, of any version that ROME knows. A document type is refused, and with it every entity: none can reach for a
 * file or grow.
 *
 * @param entries in the feed's order
 */
record Feed(List<FeedEntry> entries) {
    private static final Pattern START = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(\\[.*?\\])?[^>]*>\\s*)*<(rss|feed|rdf:RDF)\\b.*",
            Pattern.DOTALL);

    private static final int LOOKED_AT = 2048;

    /** Whether a page looks like a feed. */
    static boolean is(WebPage page) {
        String type = Objects.requireNonNullElse(page.contentType(), "");
        if (type.contains("rss+xml") || type.contains("atom+xml")) {
            return true;
        }
        byte[] body = page.body();
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
        return START.matcher(start.startsWith("\ufeff") ? start.substring(1) : start)
                .matches();
    }

    /** @throws UnfitException if it is no feed */
    static Feed parse(WebPage page) throws UnfitException {
        String type = Objects.requireNonNullElse(page.contentType(), "application/xml");
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(page.body()), type, true)) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            return new Feed(feed.getEntries().stream()
                    .map(entry -> entry(entry, feed, page.url()))
                    .toList());
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new UnfitException(
                    ProblemCode.MALFORMED,
                    "this is no RSS or Atom feed ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    "Check the address; a feed with a document type is not read.");
        }
    }

    private static FeedEntry entry(SyndEntry entry, SyndFeed feed, String base) {
        Date published = entry.getPublishedDate();
        Date changed = entry.getUpdatedDate() == null ? published : entry.getUpdatedDate();
        Optional<String> link = Stream.of(entry.getLink(), entry.getUri())
                .filter(Objects::nonNull)
                .flatMap(text -> absolute(base, text).stream())
                .findFirst();
        Metadata metadata = new Metadata(
                text(entry.getTitle()),
                day(published),
                text(feed.getTitle()),
                link.orElse(null),
                text(entry.getAuthor()));
        return new FeedEntry(
                link,
                changed == null ? "" : changed.toInstant().toString(),
                metadata,
                entry.getContents().stream().map(Feed::html).max(Comparator.comparing(String::length)),
                Optional.ofNullable(entry.getDescription()).map(Feed::html));
    }

    /** The day in Greenwich: feeds give moments. */
    private static @Nullable PartialDate day(@Nullable Date date) {
        LocalDate day = date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        return day == null || day.getYear() < 1000 || day.getYear() > 9999 ? null : PartialDate.of(day);
    }

    /** As a page, whatever it is; text becomes a paragraph. */
    private static String html(SyndContent content) {
        String value = Objects.requireNonNullElse(content.getValue(), "");
        boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
        String marked =
                plain && !value.contains("</") ? value.replace("&", "&amp;").replace("<", "&lt;") : value;
        return "<html><body><article><div>" + marked + "</div></article></body></html>";
    }

    private static Optional<String> absolute(String base, String link) {
        try {
            String address = URI.create(base)
                    .resolve(new URI(link.strip().replace(" ", "%20")))
                    .toString();
            return Optional.of(CanonicalUrl.of(address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
