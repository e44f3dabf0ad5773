package org.hearsay.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.graph.exchange.Quads;
import org.hearsay.load.Store;

/** One graph of a store, as serialized RDF has it. */
final class GraphReading {
    private GraphReading() {}

    static Quads of(Store store, String graph) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        store.export(List.of(graph), nquads);
        try {
            return Quads.read(new ByteArrayInputStream(nquads.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
