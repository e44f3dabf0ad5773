package org.hearsay.graph.network;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.graph.exchange.Document;
import org.hearsay.graph.exchange.Quads;

/**
 * Findings, parties and articles as nodes, what links them as edges. Findings are written as they come; parties, of whom every
 * article tells, are held and joined until the end, and edges wait on disk. An edge whose end is no node of the document, because a
 * selection left it out, is left out too.
 */
public final class NetworkDocument implements Document {
    private final NetworkFile file;
    private final EdgeSpool edges = new EdgeSpool();
    private final Map<String, Vertex> parties = new TreeMap<>();
    private final Set<String> written = new HashSet<>();
    /** A link between two parties is told by every article that tells it. */
    private final Set<Edge> betweenParties = new LinkedHashSet<>();

    private NetworkDocument(NetworkFile file) {
        this.file = file;
    }

    /** GraphML; the stream is left open. */
    public static NetworkDocument graphMl(OutputStream out) {
        return new NetworkDocument(new GraphMl(out));
    }

    /** Two tables in this folder, with the headers that Gephi reads. */
    public static NetworkDocument csv(Path folder) {
        return new NetworkDocument(new Tables(folder, Tables.Dialect.GEPHI));
    }

    /** Two tables in this folder, with the headers that neo4j-admin reads. */
    public static NetworkDocument neo4j(Path folder) {
        return new NetworkDocument(new Tables(folder, Tables.Dialect.NEO4J));
    }

    @Override
    public void take(Quads graph) {
        Elements elements = new Elements(graph.model());
        Set<String> own = new HashSet<>();
        for (Vertex vertex : elements.vertices()) {
            if (Elements.isParty(vertex)) {
                parties.merge(vertex.iri(), vertex, Vertex::with);
            } else if (written.add(vertex.iri())) {
                own.add(vertex.iri());
                file.vertex(vertex);
            }
        }
        for (Edge edge : elements.edges()) {
            if (own.contains(edge.source())) {
                edges.add(edge);
            } else {
                betweenParties.add(edge);
            }
        }
    }

    @Override
    public void close() {
        try (file;
                edges) {
            parties.values().forEach(file::vertex);
            betweenParties.stream().filter(this::isWhole).forEach(edges::add);
            edges.drain(edge -> {
                if (isWhole(edge)) {
                    file.edge(edge);
                }
            });
        }
    }

    private boolean isWhole(Edge edge) {
        return isNode(edge.source()) && isNode(edge.target());
    }

    private boolean isNode(String iri) {
        return written.contains(iri) || parties.containsKey(iri);
    }
}
