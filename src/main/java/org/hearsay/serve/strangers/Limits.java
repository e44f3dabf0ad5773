package org.hearsay.serve.strangers;

import java.time.Duration;

/**
 * What one SPARQL query of a stranger may cost.
 *
 * @param first time to its first row
 * @param whole time to its last
 * @param expression time that one regular expression may take on one text; cannot be broken off otherwise
 * @param rows that all its parts together may make on the way, which bounds the memory that it takes
 * @param bytes of its answer
 * @param atOnce how many such queries run at the same time
 * @param inLine how many more wait for one of those to end, in the order of their coming; any further is told to come again. A page of
 *     the explorer asks up to a dozen at a time
 * @param patience how long one of those waits before it is told so, too
 */
public record Limits(
        Duration first,
        Duration whole,
        Duration expression,
        long rows,
        long bytes,
        int atOnce,
        int inLine,
        Duration patience) {
    /** A saved query over a million quads keeps far within these. */
    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            2_000_000,
            20_000_000,
            4,
            48,
            Duration.ofSeconds(10));

    /** As Jena's {@code arq:queryTimeout} takes it. */
    public String timeouts() {
        return first.toMillis() + "," + whole.toMillis();
    }
}
