package org.hearsay.load.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.load.StoreException;

/** The Lucene index beside the triples: that it agrees with them, and that both are let go of. */
final class TextIndex {
    private TextIndex() {}

    /** Opens the folder's dataset with an index that agrees with the triples. */
    static Dataset openLevel(StoreFolder folder) {
        NewTriples.makeWhereAbsent(folder);
        if (!folder.textIndexUnsure()) {
            return Assembly.open(folder);
        }
        deleteAll(folder.textIndex());
        Dataset dataset = Assembly.open(folder);
        fill((DatasetGraphText) dataset.asDatasetGraph());
        folder.markTextIndexSure();
        return dataset;
    }

    private static void fill(DatasetGraphText quads) {
        TextIndexLucene index = (TextIndexLucene) quads.getTextIndex();
        EntityDefinition definition = index.getDocDef();
        Txn.executeRead(quads.getWrapped(), () -> {
            for (String field : definition.fields()) {
                for (Node predicate : definition.getPredicates(field)) {
                    index(quads.getWrapped().find(Node.ANY, Node.ANY, predicate, Node.ANY), index, definition);
                }
            }
        });
        index.commit();
    }

    private static void index(Iterator<Quad> quads, TextIndexLucene index, EntityDefinition definition) {
        quads.forEachRemaining(quad -> {
            Entity entity = TextQueryFuncs.entityFromQuad(definition, quad);
            if (entity != null) {
                index.addEntity(entity);
            }
        });
    }

    /**
     * Puts a dataset in place of all that stands, triples first and then the index. Who dies between the two leaves the folder's
     * mark, and the index is built anew.
     */
    static void restore(DatasetGraph quads, InputStream nquads) {
        DatasetGraphText both = (DatasetGraphText) quads;
        DatasetGraph triples = both.getWrapped();
        Txn.executeWrite(triples, () -> {
            triples.clear();
            RDFParser.source(nquads)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(StreamRDFLib.dataset(triples));
        });
        rebuild(both);
    }

    /** Empties the index and fills it from the triples. */
    static void rebuild(DatasetGraph quads) {
        DatasetGraphText both = (DatasetGraphText) quads;
        try {
            ((TextIndexLucene) both.getTextIndex()).getIndexWriter().deleteAll();
        } catch (IOException e) {
            throw new StoreException("the text index cannot be emptied: " + e, e);
        }
        fill(both);
    }

    /** How many literals the index holds. */
    static long countIndexed(DatasetGraph quads) {
        return ((TextIndexLucene) ((DatasetGraphText) quads).getTextIndex())
                .getIndexWriter()
                .getDocStats()
                .numDocs;
    }

    static long countTriples(DatasetGraph quads) {
        return Iter.count(quads.find());
    }

    /** Closes index and triples, so that another process, or this one again, can open them. */
    static void close(DatasetGraph quads) {
        DatasetGraphText both = (DatasetGraphText) quads;
        both.getTextIndex().close();
        TDBInternal.expel(both.getWrapped());
    }

    /** The same, though somebody may still be reading: what reads then fails. */
    static void closeOverReaders(DatasetGraph quads) {
        DatasetGraphText both = (DatasetGraphText) quads;
        both.getTextIndex().close();
        TDBInternal.expel(both.getWrapped(), true);
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StoreException(folder + " cannot be removed: " + e, e);
        }
    }
}
