package org.hearsay.graph;

import java.time.Instant;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/**
 * The record of a run: when it was, which version of Hearsay, and which articles' graphs it made. It stands in {@link Graphs#RUNS}
 * and not in the articles' graphs, which so depend on the articles alone.
 */
public final class RunGraph {
    private RunGraph() {}

    /** A run is known by the moment at which it started. */
    public static String iri(Instant started) {
        return ArticleIdentity.BASE + "run/" + started.toString().replaceAll("[:.]", "-");
    }

    /** @param made the IRIs of the articles whose graphs the run wrote */
    public static Model triples(Instant started, Instant ended, List<String> made) {
        Triples triples = new Triples(Graphs.RUNS);
        String run = iri(started);
        triples.type(run, Hearsay.RUN);
        triples.instant(run, Standard.STARTED_AT, started);
        triples.instant(run, Standard.ENDED_AT, ended);
        triples.code(run, Hearsay.EXTRACTOR_VERSION, Release.VERSION);
        made.forEach(article -> triples.link(run, Standard.GENERATED, article));
        return triples.model();
    }
}
