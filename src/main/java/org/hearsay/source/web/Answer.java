package org.hearsay.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One response of a server, redirects included.
 *
 * @param location where a redirect leads, as the server wrote it
 * @param body decompressed; empty for what is no success
 */
record Answer(
        URI url,
        int status,
        @Nullable String location,
        @Nullable String contentType,
        Fetched.Marks marks,
        byte[] body) {
    boolean isRedirect() {
        return location != null && (status >= 301 && status <= 303 || status == 307 || status == 308);
    }
}
