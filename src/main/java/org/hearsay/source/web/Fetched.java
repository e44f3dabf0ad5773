package org.hearsay.source.web;

import java.util.Optional;
import org.hearsay.source.content.WebPage;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered in the end.
 *
 * @param page nothing where the server says that it is as it was
 * @param marks by which it can be asked next time whether it is still so
 */
public record Fetched(Optional<WebPage> page, Marks marks) {
    /**
     * What a server gives to tell one state of a page from another (RFC 9110, section 8.8).
     *
     * @param lastModified as the server wrote it
     */
    public record Marks(@Nullable String etag, @Nullable String lastModified) {
        /** None: the page is asked for whatever its state. */
        public static final Marks NONE = new Marks(null, null);
    }
}
