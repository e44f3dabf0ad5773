package org.hearsay.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.graph.derived.Ledgers;
import org.hearsay.graph.derived.PendingGraph;
import org.hearsay.load.GraphContent;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreChange;
import org.hearsay.load.StoredArticle;
import org.hearsay.resolve.Advance;
import org.hearsay.resolve.Derivation;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Standard;

/**
 * Keeps what follows across articles level with the article graphs of a store. What is derived follows from the article graphs
 * alone, and is written as the difference to what stands, in one transaction: what still follows is not touched.
 */
public final class DerivedLayers {
    /** From which part of all articles on, one in so many, it is quicker to derive from all. */
    private static final int LARGE_PART = 4;

    private DerivedLayers() {}

    /**
     * What goes into the store with some articles, or before they leave it: the mark that the derived graphs are behind, until
     * {@link #update} has brought them up to date.
     */
    public static GraphContent mark(Collection<String> articles) {
        return new GraphContent(PendingGraph.iri(articles), RdfOutput.nquads(PendingGraph.quads(articles)));
    }

    /** Takes articles out of a store, and with them what followed from them; those that are not there are passed over. */
    public static void retire(Store store, Collection<String> articles) {
        store.apply(StoreChange.removing(articles).and(mark(articles)));
        update(store);
    }

    /**
     * Derives what follows from articles that have come or gone since it was last done, by whatever run, and reads only those that
     * they bear on; where they are a large part of all, or it was last done by other code or never, it derives from all.
     */
    public static void update(Store store) {
        List<String> marks = store.graphsOf(Standard.PROV_COLLECTION);
        StoreReader reader = new StoreReader(store);
        boolean kept = Ledgers.isKept(reader);
        if (marks.isEmpty() && (kept || store.count() == 0)) {
            return;
        }
        byte[] pending = export(store, marks);
        Set<String> changed = PendingGraph.articles(pending);
        if (!kept || changed.size() * LARGE_PART >= store.count()) {
            rebuild(store);
        } else {
            Advance.Result advance = Advance.of(changed, Ledgers.over(reader), reader);
            write(store, DerivedChange.of(advance, pending, reader));
        }
    }

    /**
     * Derives from all article graphs, whatever stands, and puts right what differs.
     *
     * @return how much was out of date; of marks too
     */
    public static DerivedChange rebuild(Store store) {
        // the marks are read first: an article that comes while this derives keeps its own
        List<String> standing = new ArrayList<>(store.graphsOf(Standard.PROV_COLLECTION));
        standing.addAll(Graphs.ALL_DERIVED);
        standing.add(Graphs.LEDGER);
        List<String> names = store.articles().stream().map(StoredArticle::iri).toList();
        Derivation.Noted following = Derivation.noted(new StoreReader(store).read(names));
        return write(store, DerivedChange.between(export(store, standing), following));
    }

    private static DerivedChange write(Store store, DerivedChange change) {
        QuadChange quads = new QuadChange(change.outdated(), change.lacking());
        if (!quads.isEmpty()) {
            store.change(quads);
        }
        return change;
    }

    private static byte[] export(Store store, List<String> graphs) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        store.export(graphs, nquads);
        return nquads.toByteArray();
    }
}
