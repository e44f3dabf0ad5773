package org.hearsay.load;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Whole graphs by name and by what they are, the same over a dataset and over the wire. */
public final class GraphQueries {
    private static final Query OF_TYPE =
            QueryFactory.create("SELECT DISTINCT ?graph { GRAPH ?graph { ?graph a ?type } } ORDER BY ?graph");
    private static final Query CONTENT = QueryFactory.create("SELECT ?s ?p ?o { GRAPH ?graph { ?s ?p ?o } }");

    /** With a pattern, though an empty one says the same and is quicker: RDF4J finds no graph by that. */
    private static final Query ALL =
            QueryFactory.create("SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } } ORDER BY ?graph");

    private static final Query ABOUT =
            QueryFactory.create("SELECT DISTINCT ?graph ?node { GRAPH ?graph { ?node ?p ?o } }");
    /** Nodes a query, so that none grows too long for a server. */
    private static final int AT_ONCE = 200;

    private GraphQueries() {}

    /** By graph, those of the nodes that are told of in it. */
    public static Map<String, Set<String>> about(ArticleQueries.Executor executor, Collection<String> nodes) {
        Map<String, Set<String>> found = new TreeMap<>();
        List<String> all = List.copyOf(nodes);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Query query = about(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            try (QueryExecution execution = executor.prepare(query)) {
                execution
                        .execSelect()
                        .forEachRemaining(row -> found.computeIfAbsent(
                                        row.getResource("graph").getURI(), graph -> new TreeSet<>())
                                .add(row.getResource("node").getURI()));
            }
        }
        return found;
    }

    private static Query about(List<String> nodes) {
        Query query = ABOUT.cloneQuery();
        Var variable = Var.alloc("node");
        ElementGroup pattern = new ElementGroup();
        ElementData data = new ElementData(List.of(variable), new ArrayList<>());
        nodes.forEach(node -> data.add(BindingFactory.binding(variable, NodeFactory.createURI(node))));
        pattern.addElement(data);
        pattern.addElement(query.getQueryPattern());
        query.setQueryPattern(pattern);
        return query;
    }

    public static List<String> ofType(ArticleQueries.Executor executor, String type) {
        return names(executor, bound(OF_TYPE, "type", type));
    }

    /** The names of all graphs, sorted. */
    public static List<String> all(ArticleQueries.Executor executor) {
        return names(executor, ALL);
    }

    private static List<String> names(ArticleQueries.Executor executor, Query query) {
        List<String> found = new ArrayList<>();
        try (QueryExecution execution = executor.prepare(query)) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> found.add(row.getResource("graph").getURI()));
        }
        return found;
    }

    public static void export(ArticleQueries.Executor executor, Collection<String> graphs, OutputStream nquads) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(nquads, Lang.NQUADS);
        writer.start();
        for (String graph : graphs) {
            Node name = NodeFactory.createURI(graph);
            try (QueryExecution execution = executor.prepare(bound(CONTENT, "graph", graph))) {
                ResultSet rows = execution.execSelect();
                while (rows.hasNext()) {
                    writer.quad(quad(name, rows.nextBinding()));
                }
            }
        }
        writer.finish();
    }

    private static Quad quad(Node graph, Binding row) {
        return Quad.create(graph, row.get(Var.alloc("s")), row.get(Var.alloc("p")), row.get(Var.alloc("o")));
    }

    /** The name goes in as a node and is never pasted into the text. */
    private static Query bound(Query query, String variable, String iri) {
        return QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable), NodeFactory.createURI(iri)));
    }
}
