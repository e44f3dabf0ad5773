package org.hearsay.load.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hearsay.load.ArticleQueries;
import org.hearsay.load.GraphQueries;
import org.hearsay.load.Parsed;
import org.hearsay.load.Store;
import org.hearsay.load.StoreChange;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreHealth;
import org.hearsay.load.StoredArticle;
import org.hearsay.vocab.Graphs;

/**
 * A TDB2 store with its Lucene text index in a folder of this machine, open in this process alone. Any number of threads read
 * while one writes.
 */
public final class EmbeddedStore implements Store {
    private final StoreFolder folder;
    private final Dataset dataset;
    private final DatasetGraph quads;
    private boolean levelWithIndex = true;

    private EmbeddedStore(StoreFolder folder, Dataset dataset) {
        this.folder = folder;
        this.dataset = dataset;
        this.quads = dataset.asDatasetGraph();
    }

    /** Opens the store, and builds its text index anew where a writer has died; closing it lets go of the folder too. */
    public static EmbeddedStore open(StoreFolder folder) {
        try {
            return new EmbeddedStore(folder, TextIndex.openLevel(folder));
        } catch (RuntimeException e) {
            folder.close();
            throw new StoreException("the store " + folder.path() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the store where there is none, and builds its text index anew where a writer has died, for one who is to open the dataset from
     * {@link Assembly#describe}.
     */
    public static void mend(StoreFolder folder) {
        NewTriples.makeWhereAbsent(folder);
        if (folder.textIndexUnsure()) {
            TextIndex.close(TextIndex.openLevel(folder).asDatasetGraph());
        }
    }

    /** Closes a dataset that was opened from {@link Assembly#describe} after its last use, and lets go of the folder. */
    public static void release(StoreFolder folder, DatasetGraph quads) {
        TextIndex.closeOverReaders(quads); // a query that is cut off may not have ended yet
        folder.markTextIndexSure();
        folder.close();
    }

    /** For queries; closed with this store. Its default graph is the union of all graphs. */
    public Dataset dataset() {
        return dataset;
    }

    public Path path() {
        return folder.path();
    }

    @Override
    public void apply(StoreChange change) {
        List<Parsed> parsed = change.replaced().stream().map(Parsed::of).toList();
        List<Quad> without = Parsed.quads(change.quads().without());
        List<Quad> with = Parsed.quads(change.quads().with());
        write(() -> {
            change.removed().forEach(iri -> quads.removeGraph(NodeFactory.createURI(iri)));
            parsed.forEach(this::put);
            without.forEach(quads::delete);
            with.forEach(quads::add);
        });
    }

    private void put(Parsed content) {
        quads.removeGraph(content.name());
        content.graph().find().forEachRemaining(triple -> quads.add(Quad.create(content.name(), triple)));
    }

    @Override
    public synchronized void restore(InputStream nquads) {
        folder.markTextIndexUnsure();
        levelWithIndex = false;
        try {
            TextIndex.restore(quads, nquads);
        } catch (RuntimeException e) {
            throw new StoreException("the store " + folder.path() + " cannot be restored: " + e.getMessage(), e);
        }
        levelWithIndex = true;
    }

    private synchronized void write(Runnable change) {
        folder.markTextIndexUnsure();
        boolean before = levelWithIndex;
        levelWithIndex = false; // until the commit of both has come through
        try {
            Txn.executeWrite(quads, change);
        } catch (RuntimeException e) {
            throw new StoreException("the store " + folder.path() + " cannot be written: " + e.getMessage(), e);
        }
        levelWithIndex = before;
    }

    @Override
    public Optional<StoredArticle> article(String iri) {
        return ArticleQueries.one(dataset, iri);
    }

    @Override
    public List<StoredArticle> articles() {
        return ArticleQueries.all(dataset);
    }

    @Override
    public long count() {
        return Txn.calculateRead(dataset, () -> ArticleQueries.count(this::prepare));
    }

    @Override
    public Optional<Instant> lastWritten(String article) {
        return Txn.calculateRead(dataset, () -> ArticleQueries.written(this::prepare, Graphs.RUNS, article));
    }

    @Override
    public List<String> graphs() {
        return Txn.calculateRead(
                dataset,
                () -> Iter.iter(dataset.asDatasetGraph().listGraphNodes()).map(Node::getURI).toList().stream()
                        .sorted()
                        .toList());
    }

    @Override
    public synchronized void compact() {
        compact(PackedIndexes.PAYS_FROM);
    }

    /** The same. @param packedFrom from how many quads on the indexes are packed */
    synchronized void compact(long packedFrom) {
        try {
            Compaction.compact(folder, ((DatasetGraphText) quads).getWrapped(), packedFrom);
        } catch (IOException | RuntimeException e) {
            throw new StoreException(
                    "the store " + folder.path() + " could not be compacted; nothing in it is lost: " + e, e);
        }
    }

    /** Builds the text index anew from the triples. */
    public synchronized void rebuildTextIndex() {
        folder.markTextIndexUnsure();
        TextIndex.rebuild(quads);
        levelWithIndex = true;
    }

    @Override
    public List<String> graphsOf(String type) {
        return Txn.calculateRead(dataset, () -> GraphQueries.ofType(this::prepare, type));
    }

    @Override
    public Map<String, Set<String>> graphsAbout(Collection<String> nodes) {
        return Txn.calculateRead(dataset, () -> GraphQueries.about(this::prepare, nodes));
    }

    private QueryExecution prepare(Query query) {
        return QueryExecution.dataset(dataset).query(query).build();
    }

    @Override
    public void export(Collection<String> graphs, OutputStream nquads) {
        Txn.executeRead(dataset, () -> GraphQueries.export(this::prepare, graphs, nquads));
    }

    @Override
    public void exportAbout(String graph, Collection<String> nodes, OutputStream nquads) {
        Txn.executeRead(dataset, () -> GraphQueries.exportAbout(this::prepare, graph, nodes, nquads));
    }

    @Override
    public Set<String> having(String graph, String property, Collection<String> texts) {
        return Txn.calculateRead(dataset, () -> GraphQueries.having(this::prepare, graph, property, texts));
    }

    @Override
    public void export(OutputStream nquads) {
        Txn.executeRead(quads, () -> RDFDataMgr.write(nquads, quads, Lang.NQUADS));
    }

    @Override
    public StoreHealth health() {
        return Txn.calculateRead(
                quads,
                () -> new StoreHealth(
                        ArticleQueries.count(dataset), TextIndex.countTriples(quads), TextIndex.countIndexed(quads)));
    }

    /** Compares the text index with the triples, literal by literal. */
    public IndexAgreement indexAgreement() {
        return IndexAgreement.of(quads);
    }

    @Override
    public synchronized void close() {
        TextIndex.close(quads);
        if (levelWithIndex) {
            folder.markTextIndexSure();
        }
        folder.close();
    }
}
