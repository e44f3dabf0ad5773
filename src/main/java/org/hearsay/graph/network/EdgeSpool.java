package org.hearsay.graph.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Edges that wait on disk until all nodes are written. */
final class EdgeSpool implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private int count;

    EdgeSpool() {
        try {
            file = Files.createTempFile("hearsay-edges", ".bin");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Edge edge) {
        try {
            out.writeUTF(edge.source());
            out.writeUTF(edge.target());
            out.writeUTF(edge.kind());
            out.writeInt(edge.weight());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all edges in the order in which they came; no more can be added. */
    void drain(Consumer<Edge> taker) {
        try {
            out.close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int i = 0; i < count; i++) {
                    taker.accept(new Edge(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
