package org.hearsay.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Problem;
import org.hearsay.graph.Release;
import org.hearsay.load.Store;
import org.hearsay.load.StoredArticle;
import org.hearsay.source.Source;
import org.hearsay.validate.ShapeValidator;

/**
 * Articles into a store: read, extract, make each article's graph, check it against the shapes, load in batches. An article that
 * the store has as it is now is passed over, so that a run that was broken off goes on where it stopped. What is in the store
 * afterwards does not depend on the order of the articles, on batches or threads. For one run and one thread.
 */
public final class Ingestion {
    private final Store store;
    private final ShapeValidator shapes;
    private final boolean again;

    /** @param again whether to extract also what has not changed */
    public Ingestion(Store store, ShapeValidator shapes, boolean again) {
        this.store = store;
        this.shapes = shapes;
        this.again = again;
    }

    /** Hears how far a run is. */
    public interface Listener {
        void setAside(Problem problem);

        /** @param done how many articles are through */
        void progress(int done, List<Problem> setAside);
    }

    /**
     * Runs it.
     *
     * @throws org.hearsay.load.StoreException if the store fails as a whole; what was loaded before stays
     */
    public RunReport ingest(Source source, ExtractionRun run, Listener listener) {
        Instant started = Instant.now();
        Batches batches = new Batches(store, shapes, listener);
        try {
            run.forEach(source.read(this::holds), batches::take);
        } finally {
            batches.end(started);
        }
        return batches.report();
    }

    private boolean holds(String iri, String sha256) {
        Optional<StoredArticle> stored = again ? Optional.empty() : store.article(iri);
        return stored.filter(is ->
                        is.sha256().equals(sha256) && is.extractorVersion().equals(Release.VERSION))
                .isPresent();
    }
}
