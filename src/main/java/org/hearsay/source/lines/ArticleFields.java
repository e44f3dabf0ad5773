package org.hearsay.source.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article's object, under our names and those of other tools: news-please, Trafilatura, newspaper, NewsAPI and
 * schema.org. The first that is there and not empty counts. {@code docs/SOURCES.md} has the table.
 */
final class ArticleFields {
    static final List<String> ID = List.of("id", "uuid", "guid");
    static final List<String> TEXT =
            List.of("text", "body", "content", "maintext", "full_text", "article_text", "articleBody");
    static final List<String> HTML = List.of("html", "raw_html");
    static final List<String> TITLE = List.of("title", "headline");
    static final List<String> DATE = List.of(
            "date",
            "published",
            "date_publish",
            "date_published",
            "published_at",
            "publishedAt",
            "publish_date",
            "pub_date",
            "datePublished",
            "timestamp");
    static final List<String> PUBLISHER =
            List.of("publisher", "source", "outlet", "site_name", "sitename", "source_domain", "hostname");
    static final List<String> URL = List.of("url", "link", "canonical_url", "canonical_link", "source");
    static final List<String> AUTHOR = List.of("author", "authors", "byline");

    private final JsonNode object;

    ArticleFields(JsonNode object) {
        this.object = object;
    }

    Optional<String> id() {
        return first(ID);
    }

    Optional<String> text() {
        return first(TEXT);
    }

    Optional<String> html() {
        return first(HTML);
    }

    Metadata metadata() {
        return new Metadata(
                first(TITLE).orElse(null),
                values(DATE)
                        .map(ArticleFields::date)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                texts(PUBLISHER).filter(text -> !address(text)).findFirst().orElse(null),
                texts(URL).filter(ArticleFields::address).findFirst().orElse(null),
                first(AUTHOR).orElse(null));
    }

    /** Trafilatura calls the address of an article its source, others the outlet. */
    private static boolean address(String text) {
        return text.matches("(?i)https?://\\S+");
    }

    private Optional<String> first(List<String> names) {
        return texts(names).findFirst();
    }

    private Stream<String> texts(List<String> names) {
        return values(names).map(ArticleFields::text).filter(Objects::nonNull);
    }

    private Stream<JsonNode> values(List<String> names) {
        return names.stream().map(object::path);
    }

    /** A text or number; the name of an object; the texts of an array. */
    private static @Nullable String text(JsonNode value) {
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(one -> one.isObject() ? one.path("name") : one)
                        .map(one -> one.asText("").strip())
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(", "))
                : (value.isObject() ? value.path("name") : value).asText("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable PartialDate date(JsonNode value) {
        return value.isNumber()
                ? ofClock(value.asLong())
                : PublicationDate.parse(value.asText("")).orElse(null);
    }

    /** Seconds or milliseconds since 1970, or a bare year; the day is that of Greenwich. */
    private static @Nullable PartialDate ofClock(long number) {
        if (number >= 1000 && number <= 9999) {
            return new PartialDate(Long.toString(number));
        }
        boolean seconds = number < 100_000_000_000L;
        if (number < 100_000_000L || number >= 100_000_000_000_000L) {
            return null;
        }
        Instant moment = seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return PartialDate.of(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
