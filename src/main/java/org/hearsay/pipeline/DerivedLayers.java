package org.hearsay.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.ReportReader;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.graph.derived.PendingGraph;
import org.hearsay.load.GraphContent;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreChange;
import org.hearsay.load.StoredArticle;
import org.hearsay.resolve.Derivation;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Standard;

/**
 * Keeps what follows across articles level with the article graphs of a store. What is derived is worked out from the article
 * graphs alone, and written as the difference to what stands, in one transaction: what still follows is not touched.
 */
public final class DerivedLayers {
    /** Article graphs that are read at once; more cost memory, fewer time. */
    private static final int CHUNK = 64;

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

    /** Derives if articles have come or gone since it was last done, by whatever run; otherwise it only looks. */
    public static void update(Store store) {
        if (!store.graphsOf(Standard.PROV_COLLECTION).isEmpty()) {
            rebuild(store);
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
        Derived derived = Derivation.of(articles(store));
        DerivedChange change = DerivedChange.between(export(store, standing), derived);
        QuadChange quads = new QuadChange(change.outdated(), change.lacking());
        if (!quads.isEmpty()) {
            store.change(quads);
        }
        return change;
    }

    /** Some at a time, for of an article's graph only a small part is kept. */
    private static List<ReportedArticle> articles(Store store) {
        List<String> names = store.articles().stream().map(StoredArticle::iri).toList();
        List<ReportedArticle> articles = new ArrayList<>();
        for (int i = 0; i < names.size(); i += CHUNK) {
            List<String> chunk = names.subList(i, Math.min(names.size(), i + CHUNK));
            try {
                articles.addAll(ReportReader.read(new ByteArrayInputStream(export(store, chunk))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return articles;
    }

    private static byte[] export(Store store, List<String> graphs) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        store.export(graphs, nquads);
        return nquads.toByteArray();
    }
}
