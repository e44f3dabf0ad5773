package org.hearsay.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

/** What the stores ask of themselves, the same over a dataset and over the wire. */
public final class ArticleQueries {
    private static final Query ALL = QueryFactory.create("""
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            SELECT ?article (SAMPLE(?hash) AS ?sha256) (SAMPLE(?v) AS ?version) {
              GRAPH ?article { ?article a hs:Article ; hs:sha256 ?hash . OPTIONAL { ?article hs:extractorVersion ?v } }
            } GROUP BY ?article ORDER BY ?article
            """);

    private static final Query ONE = QueryFactory.create("""
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            SELECT ?sha256 ?version {
              GRAPH ?article { ?article a hs:Article ; hs:sha256 ?sha256 . OPTIONAL { ?article hs:extractorVersion ?version } }
            } LIMIT 1
            """);

    private static final Query COUNT = QueryFactory.create("""
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            SELECT (COUNT(DISTINCT ?article) AS ?count) { GRAPH ?article { ?article a hs:Article } }
            """);

    /** Something that runs a query. */
    @FunctionalInterface
    public interface Executor {
        QueryExecution prepare(Query query);
    }

    private ArticleQueries() {}

    public static List<StoredArticle> all(Dataset dataset) {
        return Txn.calculateRead(
                dataset,
                () -> all(query -> QueryExecution.dataset(dataset).query(query).build()));
    }

    public static List<StoredArticle> all(Executor executor) {
        List<StoredArticle> found = new ArrayList<>();
        try (QueryExecution execution = executor.prepare(ALL)) {
            execution
                    .execSelect()
                    .forEachRemaining(
                            row -> found.add(article(row.getResource("article").getURI(), row)));
        }
        return found;
    }

    public static Optional<StoredArticle> one(Dataset dataset, String iri) {
        return Txn.calculateRead(
                dataset,
                () -> one(query -> QueryExecution.dataset(dataset).query(query).build(), iri));
    }

    public static Optional<StoredArticle> one(Executor executor, String iri) {
        Query query = QueryTransformOps.replaceVars(ONE, Map.of(Var.alloc("article"), NodeFactory.createURI(iri)));
        try (QueryExecution execution = executor.prepare(query)) {
            ResultSet rows = execution.execSelect();
            return rows.hasNext() ? Optional.of(article(iri, rows.next())) : Optional.empty();
        }
    }

    public static long count(Dataset dataset) {
        return count(query -> QueryExecution.dataset(dataset).query(query).build());
    }

    public static long count(Executor executor) {
        try (QueryExecution execution = executor.prepare(COUNT)) {
            return execution.execSelect().next().getLiteral("count").getLong();
        }
    }

    private static StoredArticle article(String iri, QuerySolution row) {
        return new StoredArticle(
                iri,
                row.getLiteral("sha256").getLexicalForm(),
                row.contains("version") ? row.getLiteral("version").getLexicalForm() : "");
    }
}
