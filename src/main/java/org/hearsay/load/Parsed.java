package org.hearsay.load;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** A graph's content, read and found sound before anything is written. */
public record Parsed(Node name, Graph graph) {

    public static Parsed of(GraphContent content) {
        Node name = NodeFactory.createURI(content.iri());
        Graph graph = GraphFactory.createDefaultGraph();
        parse(content.triples(), content.iri(), new Collector(name, graph));
        return new Parsed(name, graph);
    }

    /** Statements of any graphs. */
    public static List<Quad> quads(byte[] nquads) {
        List<Quad> quads = new ArrayList<>();
        parse(nquads, "a change", new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    private static void parse(byte[] nquads, String what, StreamRDF to) {
        try {
            RDFParser.source(new ByteArrayInputStream(nquads))
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(to);
        } catch (RiotException e) {
            throw new StoreException("the triples of " + what + " are no N-Quads: " + e.getMessage(), e);
        }
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
