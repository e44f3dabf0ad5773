package org.hearsay.graph.derived;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.graph.Triples;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Standard;

/**
 * The mark of articles that were put into a store, or are to leave it, and of which it is not yet derived what follows. It is
 * written in the transaction that puts them there and goes in the one that brings the derived graphs up to date. So whoever
 * derives next finishes what a run left that was broken off between the two.
 */
public final class PendingGraph {
    private PendingGraph() {}

    /** The mark's own graph, known by its articles. */
    public static String iri(Collection<String> articles) {
        String all = String.join(" ", articles.stream().sorted().toList());
        return Graphs.PENDING + ArticleIdentity.sha256(all).substring(0, 16);
    }

    /** The mark: a collection of the articles, named like its graph. */
    public static Model quads(Collection<String> articles) {
        String iri = iri(articles);
        Triples triples = new Triples(iri);
        triples.type(iri, Standard.PROV_COLLECTION);
        articles.stream().sorted().forEach(article -> triples.link(iri, Standard.HAD_MEMBER, article));
        return triples.model();
    }

    /** The articles in some marks. @param marks N-Quads */
    public static Set<String> articles(byte[] marks) {
        return Ledgers.parsed(marks).filter(null, Values.iri(Standard.HAD_MEMBER), null).objects().stream()
                .map(Value::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
