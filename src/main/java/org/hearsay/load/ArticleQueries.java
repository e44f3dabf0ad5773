package org.hearsay.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
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
    private static final String ABOUT = """
              GRAPH ?article {
                ?article a hs:Article ; hs:sha256 ?sha256 .
                OPTIONAL { ?article schema:identifier ?id }
                OPTIONAL { ?article hs:extractorVersion ?version }
                OPTIONAL { ?article schema:datePublished ?published }
                OPTIONAL { ?article hs:dateAssumed ?assumed }
              }
            """;
    private static final String PREFIXES = """
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            """;

    private static final Query ALL = QueryFactory.create(
            PREFIXES + "SELECT ?article ?id ?sha256 ?version ?published ?assumed {" + ABOUT + "} ORDER BY ?article");

    private static final Query ONE =
            QueryFactory.create(PREFIXES + "SELECT ?id ?sha256 ?version ?published ?assumed {" + ABOUT + "} LIMIT 1");

    private static final Query WRITTEN = QueryFactory.create(
            PREFIXES
                    + "SELECT ?at { GRAPH ?runs { ?run prov:generated ?article ; prov:startedAtTime ?at } } ORDER BY DESC(?at) LIMIT 1");

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
        Query query = bound(ONE, Map.of("article", iri));
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

    /** When an article was last written, by the graph that holds the runs. */
    public static Optional<Instant> written(Executor executor, String runs, String iri) {
        Query query = bound(WRITTEN, Map.of("runs", runs, "article", iri));
        try (QueryExecution execution = executor.prepare(query)) {
            ResultSet rows = execution.execSelect();
            return rows.hasNext()
                    ? Optional.of(Instant.parse(rows.next().getLiteral("at").getLexicalForm()))
                    : Optional.empty();
        }
    }

    /** Names go in as nodes and are never pasted into the text. */
    private static Query bound(Query query, Map<String, String> names) {
        Map<Var, Node> nodes = new HashMap<>();
        names.forEach((variable, iri) -> nodes.put(Var.alloc(variable), NodeFactory.createURI(iri)));
        return QueryTransformOps.replaceVars(query, nodes);
    }

    private static StoredArticle article(String iri, QuerySolution row) {
        return new StoredArticle(
                iri,
                text(row, "id"),
                text(row, "sha256"),
                text(row, "version"),
                text(row, "published"),
                row.contains("assumed"));
    }

    private static String text(QuerySolution row, String variable) {
        return row.contains(variable) ? row.getLiteral(variable).getLexicalForm() : "";
    }
}
