package org.hearsay.pipeline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearsay.article.Problem;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.RunGraph;
import org.hearsay.graph.run.Tally;

/**
 * What came of a run.
 *
 * @param setAside articles that could not be read, extracted or loaded, in the order in which they came
 * @param recorded whether the run stands in the store: one that changed nothing writes nothing
 */
public record RunReport(
        Instant started, Duration took, Ending ending, Tally tally, List<Problem> setAside, boolean recorded) {
    public RunReport {
        setAside = List.copyOf(setAside);
    }

    /** The run's IRI. */
    public String iri() {
        return RunGraph.iri(started);
    }
}
