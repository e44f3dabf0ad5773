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
 * @param dateAssumed whether the article does not tell its date itself, and it was given for all that tell none
 */
public record Metadata(
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String author,
        boolean dateAssumed) {
    public static final Metadata NONE = new Metadata(null, null, null, null, null);

    /** Of an article that tells its date, if one is known, itself. */
    public Metadata(
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String author) {
        this(title, published, publisher, url, author, false);
    }

    /** What is taken of articles that do not tell it themselves. */
    public static Metadata assumed(@Nullable PartialDate published, @Nullable String publisher) {
        return new Metadata(null, published, publisher, null, null, published != null);
    }

    /** This, with each missing part taken from another. */
    public Metadata orElse(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                published != null ? published : other.published,
                publisher != null ? publisher : other.publisher,
                url != null ? url : other.url,
                author != null ? author : other.author,
                published != null ? dateAssumed : other.dateAssumed);
    }

    /** The same under another address. */
    public Metadata at(@Nullable String address) {
        return new Metadata(title, published, publisher, address, author, dateAssumed);
    }
}
