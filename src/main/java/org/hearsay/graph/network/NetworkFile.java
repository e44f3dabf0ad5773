package org.hearsay.graph.network;

/** A file format of nodes and edges. All nodes come first. */
interface NetworkFile extends AutoCloseable {
    void vertex(Vertex vertex);

    void edge(Edge edge);

    @Override
    void close();
}
