package org.hearsay.load;

/**
 * A named graph and all that is to stand in it.
 *
 * @param iri the graph's name
 * @param triples N-Triples, or N-Quads that all name this graph; UTF-8; owned by this record from here on
 */
public record GraphContent(String iri, byte[] triples) {
    public GraphContent {
        if (iri.isBlank()) {
            throw new IllegalArgumentException("a graph without a name");
        }
    }

    @Override
    public String toString() {
        return iri + " (" + triples.length + " bytes)";
    }
}
