package org.hearsay.pipeline.ingest;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.Release;
import org.hearsay.graph.run.QuarantineGraph;
import org.hearsay.graph.run.Quarantined;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.vocab.Graphs;
import org.jspecify.annotations.Nullable;

/** What a store's quarantine holds, and how a run changes it. By articles' names. For one run and one thread. */
final class Quarantine {
    private final Map<String, Quarantined> before = new HashMap<>();
    private final Map<String, Quarantined.Version> versions = new HashMap<>();
    private final Map<String, Quarantined> after = new HashMap<>();

    /** As the store has it. */
    static Quarantine of(Store store) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        store.export(List.of(Graphs.QUARANTINE), nquads);
        return new Quarantine(QuarantineGraph.read(nquads.toByteArray()));
    }

    private Quarantine(Collection<Quarantined> all) {
        all.forEach(one -> {
            before.put(one.problem().article(), one);
            Quarantined.Version version = one.as();
            if (version != null) {
                versions.put(version.article(), version);
            }
        });
        after.putAll(before);
    }

    /** Whether just this article failed before, and would now fail again. */
    boolean holds(String iri, String sha256) {
        return new Quarantined.Version(iri, sha256, Release.extractor()).equals(versions.get(iri));
    }

    /** The problem of an article that is passed over because of it; null where there is none. */
    @Nullable
    Problem of(String id, String iri) {
        Quarantined held = before.get(id);
        return held != null && held.as() != null && held.as().article().equals(iri) ? held.problem() : null;
    }

    /** Takes an article in. One that was there for the same reason stays as it was. */
    void add(Problem problem, @Nullable Article article, Instant now) {
        Quarantined.Version version = article == null ? null : Quarantined.Version.of(article, Release.extractor());
        Quarantined held = before.get(problem.article());
        boolean same = held != null && held.problem().code() == problem.code() && Objects.equals(held.as(), version);
        after.put(problem.article(), same ? held : new Quarantined(problem, now, version));
    }

    /** Lets an article go that was read, or is gone. */
    void release(String id) {
        after.remove(id);
    }

    /** From what stood before the run to what is to stand. */
    QuadChange change() {
        List<Quarantined> gone = new ArrayList<>(before.values());
        List<Quarantined> come = new ArrayList<>(after.values());
        gone.removeAll(after.values());
        come.removeAll(before.values());
        return new QuadChange(
                RdfOutput.nquads(QuarantineGraph.quads(gone)), RdfOutput.nquads(QuarantineGraph.quads(come)));
    }
}
