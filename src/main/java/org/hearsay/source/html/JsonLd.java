package org.hearsay.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearsay.article.Metadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The schema.org article in a page's JSON-LD, as far as its usual shapes go; blocks that are no JSON are passed over. */
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    static Metadata of(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(JsonLd::parse)
                .flatMap(Optional::stream)
                .flatMap(JsonLd::nodes)
                .filter(JsonLd::isArticle)
                .findFirst()
                .map(JsonLd::metadata)
                .orElse(Metadata.NONE);
    }

    private static Optional<JsonNode> parse(Element script) {
        try {
            return Optional.ofNullable(JSON.readTree(script.data()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A node, or the nodes of an array or of an {@code @graph}. */
    private static Stream<JsonNode> nodes(JsonNode node) {
        if (node.isArray()) {
            return elements(node).flatMap(JsonLd::nodes);
        }
        return Stream.concat(Stream.of(node), node.has("@graph") ? nodes(node.get("@graph")) : Stream.empty());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        return (type.isArray() ? elements(type) : Stream.of(type))
                .map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"));
    }

    private static Metadata metadata(JsonNode article) {
        return new Metadata(
                text(article.path("headline")),
                PageMetadata.date(text(article.path("datePublished"))),
                names(article.path("publisher")),
                Stream.of(article.path("url"), article.path("mainEntityOfPage"))
                        .map(node -> PageMetadata.url(text(node.isObject() ? node.path("@id") : node)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                PageMetadata.person(names(article.path("author"))));
    }

    /** The name of a person or an organization, given as text, object or array of either. */
    private static @Nullable String names(JsonNode node) {
        String names = (node.isArray() ? elements(node) : Stream.of(node))
                .map(one -> text(one.isObject() ? one.path("name") : one))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
