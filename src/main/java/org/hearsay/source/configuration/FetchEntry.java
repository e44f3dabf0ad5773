package org.hearsay.source.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.hearsay.source.web.FetchRules;
import org.hearsay.source.web.FetchRules.Limits;
import org.hearsay.source.web.FetchRules.Manners;
import org.jspecify.annotations.Nullable;

/**
 * The {@code fetch} part of a configuration file; what is null is as {@link FetchRules#STANDARD} has it.
 *
 * @param largest bytes of a page
 * @param state the file in which visits are remembered, relative to the configuration file's folder
 */
record FetchEntry(
        @JsonProperty("user-agent") @Nullable String userAgent,
        @Nullable Duration delay,
        @Nullable Duration timeout,
        @Nullable Integer largest,
        @Nullable Boolean robots,
        @JsonProperty("private-addresses") @Nullable Boolean privateAddresses,
        @Nullable String state) {
    static final FetchEntry STANDARD = new FetchEntry(null, null, null, null, null, null, null);

    FetchRules rules() {
        Manners manners = Manners.STANDARD;
        Limits limits = Limits.STANDARD;
        return new FetchRules(
                new Manners(
                        Objects.requireNonNullElse(userAgent, manners.userAgent()),
                        Objects.requireNonNullElse(delay, manners.delay()),
                        Objects.requireNonNullElse(robots, manners.robots())),
                new Limits(
                        Objects.requireNonNullElse(timeout, limits.time()),
                        Objects.requireNonNullElse(largest, limits.bytes()),
                        limits.redirects()),
                Boolean.TRUE.equals(privateAddresses));
    }
}
