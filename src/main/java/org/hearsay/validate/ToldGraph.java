package org.hearsay.validate;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.vocab.TripleReceiver;
import org.jspecify.annotations.Nullable;

/** A graph of the triples that it is told. For one thread. */
final class ToldGraph implements TripleReceiver {
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<String, Node> nodes = new HashMap<>();

    Graph graph() {
        return graph;
    }

    @Override
    public void link(String subject, String property, String object) {
        graph.add(Triple.create(node(subject), node(property), node(object)));
    }

    @Override
    public void literal(String subject, String property, String label, String datatype, @Nullable String language) {
        Node literal = language == null
                ? NodeFactory.createLiteralDT(label, NodeFactory.getType(datatype))
                : NodeFactory.createLiteralLang(label, language);
        graph.add(Triple.create(node(subject), node(property), literal));
    }

    private Node node(String iri) {
        return nodes.computeIfAbsent(iri, NodeFactory::createURI);
    }
}
