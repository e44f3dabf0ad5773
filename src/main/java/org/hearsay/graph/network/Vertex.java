package org.hearsay.graph.network;

import java.util.EnumMap;
import java.util.Map;

/**
 * A node.
 *
 * @param iri its identifier in every format
 * @param kind the class by its name in the ontology: {@code Person}, {@code Statement}
 * @param label for people: a name, a headline, the words
 */
record Vertex(String iri, String kind, String label, Map<Attribute, String> attributes) {
    Vertex {
        attributes = Map.copyOf(attributes);
    }

    /** One party as two graphs tell of it: what the first lacks comes from the second, and what differs stands side by side. */
    Vertex with(Vertex other) {
        Map<Attribute, String> joined = new EnumMap<>(Attribute.class);
        joined.putAll(attributes);
        other.attributes.forEach((name, value) -> joined.merge(name, value, Joined::of));
        return new Vertex(iri, kind, label.isEmpty() ? other.label : label, joined);
    }
}
