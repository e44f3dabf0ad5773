package org.hearsay.source.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's markup tells about its article: JSON-LD first, then OpenGraph, then meta tags and visible hints. */
final class PageMetadata {
    private PageMetadata() {}

    static Metadata of(Document page) {
        return JsonLd.of(page).orElse(openGraph(page)).orElse(plain(page));
    }

    private static Metadata openGraph(Document page) {
        return new Metadata(
                meta(page, "og:title", "twitter:title"),
                date(meta(page, "article:published_time", "og:article:published_time")),
                meta(page, "og:site_name"),
                url(meta(page, "og:url")),
                person(meta(page, "article:author", "og:article:author")));
    }

    private static Metadata plain(Document page) {
        String dated = meta(
                page, "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publish-date", "datePublished");
        return new Metadata(
                firstOf(meta(page, "dc.title", "title"), text(page, "h1"), text(page, "title")),
                firstOf(
                        date(dated),
                        date(attribute(page, "[itemprop=datePublished]", "content")),
                        date(attribute(page, "time[datetime]", "datetime"))),
                meta(page, "dc.publisher", "publisher", "application-name"),
                url(attribute(page, "link[rel=canonical]", "href")),
                firstOf(
                        person(meta(page, "author", "dc.creator", "byl")),
                        text(page, "[rel=author], [itemprop=author]")));
    }

    /** A canonical URL: absolute and of the web; others would name nothing. */
    static @Nullable String url(@Nullable String text) {
        try {
            URI uri = new URI(text == null ? "" : text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? text : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A byline without its "By"; profile addresses, which some pages give instead, are no names. */
    static @Nullable String person(@Nullable String byline) {
        if (byline == null || byline.startsWith("http")) {
            return null;
        }
        String name = byline.replaceFirst("^(?i:by)\\s+", "").strip();
        return name.isEmpty() ? null : name;
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PublicationDate.parse(text).orElse(null);
    }

    private static @Nullable String meta(Document page, String... names) {
        return Stream.of(names)
                .flatMap(name -> page.select("meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]").stream())
                .map(tag -> tag.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static @Nullable String attribute(Document page, String selector, String attribute) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(element -> element.attr(attribute))
                .orElse(null);
    }

    @SafeVarargs
    private static <T> @Nullable T firstOf(@Nullable T... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
