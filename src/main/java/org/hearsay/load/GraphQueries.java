package org.hearsay.load;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    private static final Query HAVING =
            QueryFactory.create("SELECT DISTINCT ?node { GRAPH ?graph { ?node ?property ?text } }");
    /** Nodes a query, so that none grows too long for a server. */
    private static final int AT_ONCE = 200;

    private GraphQueries() {}

    /** By graph, those of the nodes that are told of in it. */
    public static Map<String, Set<String>> about(ArticleQueries.Executor executor, Collection<String> nodes) {
        Map<String, Set<String>> found = new TreeMap<>();
        inParts(
                executor,
                ABOUT,
                "node",
                uris(nodes),
                row -> found.computeIfAbsent(uri(row, "graph"), graph -> new TreeSet<>())
                        .add(uri(row, "node")));
        return found;
    }

    /** Writes what one graph says of these nodes. */
    public static void exportAbout(
            ArticleQueries.Executor executor, String graph, Collection<String> nodes, OutputStream nquads) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(nquads, Lang.NQUADS);
        writer.start();
        Node name = NodeFactory.createURI(graph);
        inParts(
                executor,
                bound(CONTENT, Map.of("graph", graph)),
                "s",
                uris(nodes),
                row -> writer.quad(quad(name, row)));
        writer.finish();
    }

    /** The nodes that have one of these texts as this property in a graph. */
    public static Set<String> having(
            ArticleQueries.Executor executor, String graph, String property, Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        Query query = bound(HAVING, Map.of("graph", graph, "property", property));
        List<Node> values = texts.stream().map(NodeFactory::createLiteralString).toList();
        inParts(executor, query, "text", values, row -> found.add(uri(row, "node")));
        return found;
    }

    private static List<Node> uris(Collection<String> nodes) {
        return nodes.stream().map(NodeFactory::createURI).toList();
    }

    private static String uri(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getURI();
    }

    /** Asks for some values of a variable at a time. */
    private static void inParts(
            ArticleQueries.Executor executor, Query query, String variable, List<Node> values, Consumer<Binding> rows) {
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<Node> part = values.subList(from, Math.min(from + AT_ONCE, values.size()));
            try (QueryExecution execution = executor.prepare(of(part, variable, query))) {
                ResultSet found = execution.execSelect();
                while (found.hasNext()) {
                    rows.accept(found.nextBinding());
                }
            }
        }
    }

    private static Query of(List<Node> values, String name, Query query) {
        Query one = query.cloneQuery();
        Var variable = Var.alloc(name);
        ElementGroup pattern = new ElementGroup();
        ElementData data = new ElementData(List.of(variable), new ArrayList<>());
        values.forEach(value -> data.add(BindingFactory.binding(variable, value)));
        pattern.addElement(data);
        pattern.addElement(one.getQueryPattern());
        one.setQueryPattern(pattern);
        return one;
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
        return bound(query, Map.of(variable, iri));
    }

    private static Query bound(Query query, Map<String, String> iris) {
        Map<Var, Node> nodes = new HashMap<>();
        iris.forEach((variable, iri) -> nodes.put(Var.alloc(variable), NodeFactory.createURI(iri)));
        return QueryTransformOps.replaceVars(query, nodes);
    }
}
