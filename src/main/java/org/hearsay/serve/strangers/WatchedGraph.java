package org.hearsay.serve.strangers;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/** A graph that ends whoever searches in it when a query is to end. */
final class WatchedGraph extends WrappedGraph {
    private final @Nullable AtomicBoolean cancelled;

    WatchedGraph(Graph graph, @Nullable AtomicBoolean cancelled) {
        super(graph);
        this.cancelled = cancelled;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        look();
        return triples.filterKeep(triple -> {
            look();
            return true;
        });
    }

    private void look() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }
}
