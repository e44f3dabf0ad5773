package org.hearsay.source.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's markup tells about its article: JSON-LD first, then OpenGraph, then meta tags and visible hints. For one page. */
final class PageMetadata {
    private final Document page;
    /** The first content that is not blank of each name in lower case, as a property and as a name. */
    private final Map<String, String> tags = new HashMap<>();

    private PageMetadata(Document page) {
        this.page = page;
        for (Element tag : page.getElementsByTag("meta")) {
            String content = tag.attr("content").strip();
            if (!content.isEmpty()) {
                tags.putIfAbsent(lower(tag.attr("property")), content);
                tags.putIfAbsent(lower(tag.attr("name")), content);
            }
        }
    }

    static Metadata of(Document page) {
        PageMetadata told = new PageMetadata(page);
        return JsonLd.of(page).orElse(told.openGraph()).orElse(told.plain());
    }

    private Metadata openGraph() {
        return new Metadata(
                meta("og:title", "twitter:title"),
                date(meta("article:published_time", "og:article:published_time")),
                meta("og:site_name"),
                url(meta("og:url")),
                person(meta("article:author", "og:article:author")));
    }

    private Metadata plain() {
        String dated =
                meta("date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publish-date", "datePublished");
        return new Metadata(
                firstOf(meta("dc.title", "title"), text("h1"), text("title")),
                firstOf(
                        date(dated),
                        date(attribute("[itemprop=datePublished]", "content")),
                        date(attribute("time[datetime]", "datetime"))),
                meta("dc.publisher", "publisher", "application-name"),
                url(attribute("link[rel=canonical]", "href")),
                firstOf(person(meta("author", "dc.creator", "byl")), text("[rel=author], [itemprop=author]")));
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

    private @Nullable String meta(String... names) {
        return Stream.of(names)
                .map(name -> tags.get(lower(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String text(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private @Nullable String attribute(String selector, String attribute) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(element -> element.attr(attribute))
                .orElse(null);
    }

    @SafeVarargs
    private static <T> @Nullable T firstOf(@Nullable T... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
