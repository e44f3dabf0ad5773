package org.hearsay.ask;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Query;

/** Keeps answers that took long; asked within a read transaction, whose state the answers are of. Thread-safe. */
public interface Keeping {
    /** What one is told whose question was given up and is gone on with. */
    String GOES_ON = "goes on in the background, and its answer is kept until the store changes";

    /** How long a question is gone on with at most. */
    Duration PATIENCE = Duration.ofMinutes(15);

    /** When it is worth asking again. */
    Duration ASK_AGAIN = Duration.ofSeconds(10);

    /**
     * The answer to this question in the state that is being read: kept, or else worked out, once for all who ask it at a time.
     *
     * @param patience how long is waited for it
     * @param goOn whether it is to be gone on with where it takes longer
     * @return empty where it takes longer and is gone on with, so that asking again helps
     * @throws org.apache.jena.query.QueryCancelledException where it takes longer and is given up
     */
    Optional<Rows> ask(Query query, Duration patience, boolean goOn);

    /** The answer to this question in the state that is being read, where it is kept. */
    Optional<Rows> find(Query query);

    /** Whether this question was given up, and is being gone on with; then it is not begun once more. */
    boolean underWay(Query query);

    /** How large an answer may be that is kept, in {@link Rows#bytes()}. */
    long largest();

    /** Keeps the answer if it is worth it. */
    void keep(Query query, Rows rows, Duration took);

    /**
     * Goes on with a question that was given up.
     *
     * @return whether its answer can be hoped for
     */
    boolean goesOn(Query query);
}
