package org.hearsay.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.graph.exchange.ExchangeException;
import org.hearsay.graph.exchange.RdfInput;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import org.hearsay.vocab.Graphs;

/**
 * Graphs that were exported, or made elsewhere, into a store: all of a document or nothing, in one transaction, after each graph was
 * checked against the shapes. What follows across articles is not taken from the document but worked out anew from all that the store
 * then holds, since a document knows nothing of the store's other articles. For one thread.
 */
public final class Import {
    private final Store store;
    private final ShapeValidator shapes;
    private final boolean replacing;

    /** @param replacing whether a graph takes the place of one that the store has; otherwise that one stays */
    public Import(Store store, ShapeValidator shapes, boolean replacing) {
        this.store = store;
        this.shapes = shapes;
        this.replacing = replacing;
    }

    /**
     * What became of a document's graphs.
     *
     * @param taken the names of those that the store has now
     * @param passed the names of those that it had before and that were not replaced
     */
    public record Report(List<String> taken, List<String> passed) {
        public Report {
            taken = List.copyOf(taken);
            passed = List.copyOf(passed);
        }
    }

    /**
     * Takes in graphs as {@link RdfInput} gives them.
     *
     * @throws ExchangeException where one breaks the shapes; then nothing has changed
     */
    public Report take(Map<String, byte[]> graphs) {
        graphs.forEach(this::check);
        Set<String> there = replacing ? Set.of() : Set.copyOf(store.graphs());
        List<GraphContent> contents = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        graphs.forEach((name, quads) -> {
            if (name.equals(Graphs.RUNS)) {
                contents.add(new GraphContent(name, joined(quads)));
            } else if (there.contains(name)) {
                passed.add(name);
            } else if (!Graphs.isDerived(name)) {
                contents.add(new GraphContent(name, quads));
                taken.add(name);
            }
        });
        passed.removeIf(Graphs::isDerived);
        contents.add(DerivedLayers.mark(taken));
        store.replace(contents);
        DerivedLayers.update(store);
        return new Report(taken, passed);
    }

    private void check(String name, byte[] quads) {
        if (Graphs.isDerived(name)) {
            return;
        }
        ShapeReport report = shapes.validate(quads);
        if (!report.conforms()) {
            throw new ExchangeException("the graph " + name + " breaks the shapes: "
                    + report.violations().get(0).line() + "; nothing was taken in");
        }
        if (!Set.of(name).containsAll(RdfInput.articles(quads))) {
            throw new ExchangeException("the graph " + name
                    + " holds an article of another name, and an article's graph has its name; nothing was taken in");
        }
    }

    /** The records of runs stand side by side, those of the store and those of the document. */
    private byte[] joined(byte[] runs) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        store.export(List.of(Graphs.RUNS), all);
        all.writeBytes(runs);
        return all.toByteArray();
    }
}
