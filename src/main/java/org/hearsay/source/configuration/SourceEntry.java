package org.hearsay.source.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** One source as a configuration file describes it. Its {@code type} chooses the record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SourceEntry.Files.class, name = "files"),
    @JsonSubTypes.Type(value = SourceEntry.JsonLinesFiles.class, name = "json-lines"),
    @JsonSubTypes.Type(value = SourceEntry.WarcFiles.class, name = "warc"),
    @JsonSubTypes.Type(value = SourceEntry.Page.class, name = "page"),
    @JsonSubTypes.Type(value = SourceEntry.FeedAddress.class, name = "feed"),
    @JsonSubTypes.Type(value = SourceEntry.OfExtension.class, name = "extension")
})
public sealed interface SourceEntry {
    /** The date of publication of articles that tell none themselves. */
    @Nullable
    PartialDate published();

    /** The publisher of articles that tell none themselves. */
    @Nullable
    String publisher();

    /** What holds for articles that do not tell it themselves. */
    default Metadata fallback() {
        return Metadata.assumed(published(), publisher());
    }

    /**
     * Files of any kind, told apart by their names.
     *
     * @param path a file, a folder or a pattern, relative to the configuration file's folder
     */
    record Files(
            @JsonProperty(required = true) String path,
            @Nullable PartialDate published,
            @Nullable String publisher) implements SourceEntry {}

    /** Files of JSON Lines, whatever their names. @param path as for {@link Files} */
    record JsonLinesFiles(
            @JsonProperty(required = true) String path,
            @Nullable PartialDate published,
            @Nullable String publisher) implements SourceEntry {}

    /** WARC files, whatever their names. @param path as for {@link Files} */
    record WarcFiles(
            @JsonProperty(required = true) String path,
            @Nullable PartialDate published,
            @Nullable String publisher) implements SourceEntry {}

    /** One page on the web. */
    record Page(
            @JsonProperty(required = true) String url,
            @Nullable PartialDate published,
            @Nullable String publisher) implements SourceEntry {}

    /** A feed on the web. @param content where its articles' texts are; where they are in full, if this is null */
    record FeedAddress(
            @JsonProperty(required = true) String url,
            @Nullable FeedContent content,
            @Nullable PartialDate published,
            @Nullable String publisher)
            implements SourceEntry {}

    /**
     * One of a kind that an extension brings.
     *
     * @param kind see {@link org.hearsay.source.SourceType#name()}
     * @param settings what the extension asks for
     */
    record OfExtension(
            @JsonProperty(required = true) String kind,
            Map<String, String> settings,
            @Nullable PartialDate published,
            @Nullable String publisher)
            implements SourceEntry {
        public OfExtension {
            settings = settings == null ? Map.of() : Map.copyOf(settings);
        }
    }

    /** Where the texts of a feed's articles are. */
    enum FeedContent {
        /** In the feed where it holds them in full, else on their pages. */
        @JsonProperty("auto")
        AUTO,
        /** In the feed only; no page is fetched. */
        @JsonProperty("entry")
        ENTRY
    }
}
