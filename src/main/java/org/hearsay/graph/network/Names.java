package org.hearsay.graph.network;

/** The last part of an IRI, which is what other tools show. */
final class Names {
    private Names() {}

    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
