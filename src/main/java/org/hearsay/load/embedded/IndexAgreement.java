package org.hearsay.load.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * How far the text index agrees with the triples, literal by literal.
 *
 * @param literals that the index should hold
 * @param missing of those, how many it does not hold
 * @param stale how many it holds that the triples do not
 */
public record IndexAgreement(long literals, long missing, long stale) {

    public boolean agrees() {
        return missing == 0 && stale == 0;
    }

    /** Compares; holds a hash of each literal in memory. */
    static IndexAgreement of(DatasetGraph quads) {
        DatasetGraphText both = (DatasetGraphText) quads;
        TextIndexLucene index = (TextIndexLucene) both.getTextIndex();
        Set<String> wanted = Txn.calculateRead(both.getWrapped(), () -> wanted(both.getWrapped(), index.getDocDef()));
        Set<String> held = held(index);
        long missing = wanted.stream().filter(key -> !held.contains(key)).count();
        long stale = held.stream().filter(key -> !wanted.contains(key)).count();
        return new IndexAgreement(wanted.size(), missing, stale);
    }

    private static Set<String> wanted(DatasetGraph triples, EntityDefinition definition) {
        Set<String> keys = new HashSet<>();
        for (String field : definition.fields()) {
            for (Node predicate : definition.getPredicates(field)) {
                Iterator<Quad> found = triples.find(Node.ANY, Node.ANY, predicate, Node.ANY);
                found.forEachRemaining(quad -> {
                    Entity entity = TextQueryFuncs.entityFromQuad(definition, quad);
                    if (entity != null) {
                        keys.add(key(entity));
                    }
                });
            }
        }
        return keys;
    }

    /** As the index itself names a document, so that it can delete it. */
    private static String key(Entity entity) {
        var value = entity.getMap().entrySet().iterator().next();
        return entity.getChecksum(value.getKey(), value.getValue().toString());
    }

    private static Set<String> held(TextIndexLucene index) {
        Set<String> keys = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
            for (LeafReaderContext leaf : reader.leaves()) {
                collect(leaf.reader(), index.getDocDef().getUidField(), keys);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(LeafReader leaf, String field, Set<String> into) throws IOException {
        Terms terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum documents = null;
        while (each.next() != null) {
            documents = each.postings(documents, PostingsEnum.NONE);
            if (anyLive(documents, leaf.getLiveDocs())) {
                into.add(each.term().utf8ToString());
            }
        }
    }

    private static boolean anyLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
        for (int id = documents.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = documents.nextDoc()) {
            if (live == null || live.get(id)) {
                return true;
            }
        }
        return false;
    }
}
