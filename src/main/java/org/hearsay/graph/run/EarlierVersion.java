package org.hearsay.graph.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an article was before a run replaced or retired it.
 *
 * @param article its IRI
 * @param sha256 its hash
 * @param extractorVersion what read it
 * @param read when; null where no run's record tells
 * @param gone when it was replaced or retired
 */
public record EarlierVersion(
        String article,
        String sha256,
        String extractorVersion,
        @Nullable Instant read,
        Instant gone) {}
