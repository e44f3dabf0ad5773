package org.hearsay.source.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** One source as a configuration file describes it. Its {@code type} chooses the record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = SourceEntry.Files.class, name = "files")})
public sealed interface SourceEntry {
    /** The date of publication of articles that tell none themselves. */
    @Nullable
    PartialDate published();

    /** The publisher of articles that tell none themselves. */
    @Nullable
    String publisher();

    /** What holds for articles that do not tell it themselves. */
    default Metadata fallback() {
        return new Metadata(null, published(), publisher(), null, null);
    }

    /** @param path a file, a folder or a pattern, relative to the configuration file's folder */
    record Files(
            @JsonProperty(required = true) String path,
            @Nullable PartialDate published,
            @Nullable String publisher)
            implements SourceEntry {}
}
