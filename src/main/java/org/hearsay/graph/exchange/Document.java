package org.hearsay.graph.exchange;

/** Something that is written graph by graph, and ended by closing it. For one thread. */
public interface Document extends AutoCloseable {
    /** @throws java.io.UncheckedIOException where it cannot be written */
    void take(Quads graph);

    @Override
    void close();
}
