package org.hearsay.serve;

import java.net.URI;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.system.Txn;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.catalogue.LiveQueries;
import org.hearsay.ask.catalogue.QueryGraph;
import org.hearsay.vocab.Graphs;
import org.jspecify.annotations.Nullable;

/**
 * The saved queries that a server offers, with their description in a graph of its dataset; whoever looks finds both as the files are
 * now. Thread-safe.
 */
final class QueryShelf implements Supplier<SavedQueries> {
    private final LiveQueries queries;
    private final Dataset dataset;
    private @Nullable SavedQueries described;
    private @Nullable URI server;

    QueryShelf(LiveQueries queries, Dataset dataset) {
        this.queries = queries;
        this.dataset = dataset;
    }

    /** From now on the graph leads to this server. */
    synchronized void open(URI root) {
        server = root;
        described = null;
        get();
    }

    @Override
    public synchronized SavedQueries get() {
        SavedQueries now = queries.now();
        URI root = server;
        if (root != null && now != described) {
            Model description = QueryGraph.describe(now, root, HearsayServer.DATASET);
            Txn.executeWrite(dataset, () -> replace(description));
            described = now;
        }
        return now;
    }

    private void replace(Model description) {
        Model present = dataset.getNamedModel(Graphs.QUERIES);
        if (!present.isIsomorphicWith(description)) { // an unchanged store is not written to
            present.removeAll().add(description);
        }
    }
}
