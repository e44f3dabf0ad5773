package org.hearsay.load.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long to try again where a server does not answer or breaks off, with growing pauses. What is tried again must be such that
 * done twice it has the effect of once: the answer may be lost after the work was done.
 *
 * @param total from the first failure on; zero to try once only
 */
public record Patience(Duration total) {
    /** For what someone waits for. */
    public static final Patience NONE = new Patience(Duration.ZERO);

    /** For runs that nobody watches: a server that is restarted is back within two minutes. */
    public static final Patience OF_RUNS = new Patience(Duration.ofMinutes(2));

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    /** Answers of a server, or of a proxy before it, that may be another soon (RFC 9110, section 15; RFC 6585, section 4). */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private static final String CUT_OFF = "EofException";

    /** The call's result. @throws RuntimeException what the last try threw */
    <T> T call(Supplier<T> call) {
        long end = System.nanoTime() + total.toNanos();
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                // pauses differ, so that several who wait for one server do not all come at once
                long millis = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
                if (!passing(e) || System.nanoTime() + millis * 1_000_000 > end || !sleep(millis)) {
                    throw e;
                }
                LOG.info("trying again after {} ms: {}", millis, e.getMessage());
            }
        }
    }

    private static boolean passing(RuntimeException thrown) {
        return Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof HttpException http
                                && (PASSING.contains(http.getStatusCode()) || cutOff(http)));
    }

    /** Whether a server says that the request ended too soon, as Fuseki's Jetty does where a connection broke in its middle. */
    private static boolean cutOff(HttpException refusal) {
        return refusal.getStatusCode() == 500
                && refusal.getResponse() != null
                && refusal.getResponse().contains(CUT_OFF);
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
