package org.hearsay.pipeline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.hearsay.article.Problem;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.run.EarlierVersion;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.RunGraph;
import org.hearsay.graph.run.Tally;

/** The record of a run as bytes, piece by piece, to go into the store with what it tells of. For one run and one thread. */
final class RunLog {
    private final InstantSource clock;
    private final String command;
    private final Instant started;
    private final long begun = System.nanoTime();
    private boolean written;

    RunLog(InstantSource clock, String command) {
        this.clock = clock;
        this.command = command;
        this.started = clock.instant();
    }

    Instant started() {
        return started;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether any of it is in the store. */
    boolean written() {
        return written;
    }

    /** To be called when a piece has gone into the store. */
    void markWritten() {
        written = true;
    }

    byte[] wrote(Collection<String> articles, Collection<EarlierVersion> replaced) {
        return withBeginning(RdfOutput.nquads(RunGraph.wrote(RunGraph.iri(started), articles, replaced)));
    }

    byte[] retired(Collection<EarlierVersion> articles) {
        return withBeginning(RdfOutput.nquads(RunGraph.retired(RunGraph.iri(started), articles)));
    }

    byte[] ended(Ending ending, Tally tally, List<Problem> problems) {
        return withBeginning(RdfOutput.nquads(RunGraph.ended(started, took(), ending, tally, problems)));
    }

    private byte[] withBeginning(byte[] nquads) {
        return written ? nquads : joined(RdfOutput.nquads(RunGraph.begun(started, command)), nquads);
    }

    /** N-Quads after N-Quads are N-Quads. */
    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
