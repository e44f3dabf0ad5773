package org.hearsay.load;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** A graph's content, read and found sound before anything is written. */
public record Parsed(Node name, Graph graph) {

    public static Parsed of(GraphContent content) {
        Node name = NodeFactory.createURI(content.iri());
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(new ByteArrayInputStream(content.triples()))
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new Collector(name, graph));
        } catch (RiotException e) {
            throw new StoreException("the triples of " + content.iri() + " are no N-Quads: " + e.getMessage(), e);
        }
        return new Parsed(name, graph);
    }

    private static final class Collector extends StreamRDFBase {
        private final Node name;
        private final Graph graph;

        Collector(Node name, Graph graph) {
            this.name = name;
            this.graph = graph;
        }

        @Override
        public void triple(org.apache.jena.graph.Triple triple) {
            graph.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.isDefaultGraph() && !quad.getGraph().equals(name)) {
                throw new StoreException("a quad of graph " + quad.getGraph() + " stands among those of " + name);
            }
            graph.add(quad.asTriple());
        }
    }
}
