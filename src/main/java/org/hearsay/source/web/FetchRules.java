package org.hearsay.source.web;

import java.time.Duration;
import java.util.Locale;

/**
 * How pages are fetched.
 *
 * @param manners towards the servers
 * @param limits for our own sake
 * @param privateAddresses whether addresses of this machine and of private networks may be fetched from; a feed could else make us
 *     ask services that only we can reach
 */
public record FetchRules(Manners manners, Limits limits, boolean privateAddresses) {
    public static final FetchRules STANDARD = new FetchRules(Manners.STANDARD, Limits.STANDARD, false);

    /**
     * How we behave.
     *
     * @param userAgent who we say that we are; its part before the slash is the name that robots.txt may address
     * @param delay between two requests to one host; a longer one that robots.txt asks for is kept
     * @param robots whether robots.txt is obeyed
     */
    public record Manners(String userAgent, Duration delay, boolean robots) {
        public static final Manners STANDARD =
                new Manners("hearsay/0.1 (news reader that keeps robots.txt)", Duration.ofSeconds(2), true);

        /** The name that robots.txt may address. */
        String robotName() {
            return userAgent.split("[/ (]", 2)[0].toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one page may cost.
     *
     * @param time in all, with its redirects each anew
     * @param bytes of it, decompressed
     * @param redirects that are followed
     */
    public record Limits(Duration time, int bytes, int redirects) {
        public static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 5 << 20, 5);

        /** @throws IllegalArgumentException if nothing could be fetched within them */
        public Limits {
            if (time.isNegative() || time.isZero() || bytes < 1 || redirects < 0) {
                throw new IllegalArgumentException(
                        "limits must be positive: " + time + ", " + bytes + ", " + redirects);
            }
        }
    }
}
