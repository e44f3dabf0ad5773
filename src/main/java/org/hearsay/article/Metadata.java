package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/**
 * What is told about an article beside its text.
 *
 * @param title the headline
 * @param published the day of publication; relative dates in the text are resolved against it
 * @param publisher the outlet's name
 * @param url the canonical URL
 * @param author the byline
 */
public record Metadata(
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String author) {
    public static final Metadata NONE = new Metadata(null, null, null, null, null);

    /** This, with each missing part taken from another. */
    public Metadata orElse(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                published != null ? published : other.published,
                publisher != null ? publisher : other.publisher,
                url != null ? url : other.url,
                author != null ? author : other.author);
    }
}
