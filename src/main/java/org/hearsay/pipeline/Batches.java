package org.hearsay.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.extract.Findings;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.RunGraph;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import org.hearsay.vocab.Graphs;

/** Gathers outcomes, loads the graphs some at a time, and counts. For one run and one thread. */
final class Batches {
    /** Articles a transaction: few enough to lose little when a run is broken off, and some 20,000 triples. */
    private static final int SIZE = 16;

    private final Store store;
    private final ShapeValidator shapes;
    private final Ingestion.Listener listener;
    private final List<GraphContent> waiting = new ArrayList<>();
    private final List<Problem> setAside = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final MeaningVectors meanings = new MeaningVectors();
    private int added;
    private int unchanged;

    Batches(Store store, ShapeValidator shapes, Ingestion.Listener listener) {
        this.store = store;
        this.shapes = shapes;
        this.listener = listener;
    }

    void take(Outcome outcome) {
        if (outcome instanceof Outcome.Extracted extracted) {
            check(extracted.findings());
        } else if (outcome instanceof Outcome.SetAside aside) {
            setAside(aside.problem());
        } else {
            unchanged++;
        }
        if (waiting.size() >= SIZE) {
            load();
        }
        listener.progress(made.size() + waiting.size() + unchanged + setAside.size(), setAside);
    }

    private void setAside(Problem problem) {
        setAside.add(problem);
        listener.setAside(problem);
    }

    private void check(Findings findings) {
        String iri = findings.article().iri();
        byte[] quads = RdfOutput.nquads(ArticleGraph.quadsWithMeaning(findings, meanings));
        ShapeReport report = shapes.validate(quads);
        if (report.conforms()) {
            waiting.add(new GraphContent(iri, quads));
        } else {
            setAside(Problem.of(
                    ProblemCode.SHAPE_VIOLATION,
                    findings.article().id(),
                    "its graph breaks the shapes: " + report.violations().get(0).line(),
                    "This is a fault of Hearsay; please report it with the article."));
        }
    }

    private void load() {
        int before = added;
        for (GraphContent graph : waiting) {
            added += store.article(graph.iri()).isEmpty() ? 1 : 0;
        }
        List<GraphContent> graphs = new ArrayList<>(waiting);
        graphs.add(DerivedLayers.mark(waiting.stream().map(GraphContent::iri).toList()));
        try {
            store.replace(graphs);
        } catch (RuntimeException e) {
            added = before;
            waiting.clear();
            throw e;
        }
        waiting.forEach(graph -> made.add(graph.iri()));
        waiting.clear();
    }

    /** Loads what is left, brings the derived graphs up to date, and records the run if it changed anything. */
    void end(Instant started) {
        if (!waiting.isEmpty()) {
            load();
        }
        meanings.close();
        DerivedLayers.update(store);
        if (!made.isEmpty()) {
            byte[] record = RdfOutput.ntriples(RunGraph.triples(started, Instant.now(), made));
            store.record(Graphs.RUNS, new GraphContent(RunGraph.iri(started), record));
        }
    }

    RunReport report() {
        return new RunReport(added, made.size() - added, unchanged, setAside);
    }
}
