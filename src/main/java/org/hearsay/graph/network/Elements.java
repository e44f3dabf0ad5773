package org.hearsay.graph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/** The nodes and edges of one RDF graph. */
final class Elements {
    /** What is no node: evidence, which becomes offsets, and records of runs. */
    private static final Set<String> NO_NODE = Set.of(Hearsay.RUN);

    private static final String EVIDENCE = "https://w3id.org/hearsay/id/evidence/";

    private static final Set<String> PARTIES = Set.of(
            Hearsay.PERSON, Hearsay.COUNTRY, Hearsay.ORGANISATION, Hearsay.GROUP, Hearsay.UNNAMED_PARTY, Hearsay.PLACE);

    /** Where the words of a node stand: that of its content, or else of its consequence. */
    private static final List<String> PLACES = List.of(Hearsay.CONTENT_AT, Hearsay.CONSEQUENCE_AT);

    /** The first that a node has is its label. */
    private static final List<String> LABELS = List.of(
            Standard.PREF_LABEL,
            Standard.RDFS_LABEL,
            Standard.HEADLINE,
            Hearsay.TEXT,
            Hearsay.CONSEQUENCE,
            Hearsay.REASON,
            Hearsay.SHARED_WORDS);

    private final Model graph;

    Elements(Model graph) {
        this.graph = graph;
    }

    /** By IRI, whatever the order of the quads. */
    Collection<Vertex> vertices() {
        Map<String, Vertex> found = new TreeMap<>();
        for (Statement one : graph.filter(null, Values.iri(Standard.RDF_TYPE), null)) {
            String type = one.getObject().stringValue();
            if (type.startsWith(Hearsay.NS) && !NO_NODE.contains(type)) {
                found.put(one.getSubject().stringValue(), vertex(one.getSubject(), type));
            }
        }
        return found.values();
    }

    static boolean isParty(Vertex vertex) {
        return PARTIES.contains(Hearsay.NS + vertex.kind());
    }

    private Vertex vertex(Resource node, String type) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        sorted(graph.filter(node, null, null)).forEach(one -> {
            String property = one.getPredicate().stringValue();
            if (Attribute.isOne(property)) {
                attributes.merge(Attribute.of(property), text(property, one.getObject()), Joined::of);
            }
        });
        place(node).ifPresent(place -> offsets(place, attributes));
        return new Vertex(node.stringValue(), Names.local(type), label(node), attributes);
    }

    /** A concept by its name, all else as it is. */
    private static String text(String property, Value value) {
        boolean concept = value.isIRI() && property.startsWith(Hearsay.NS);
        return concept ? Names.local(value.stringValue()) : value.stringValue();
    }

    private String label(Resource node) {
        return LABELS.stream()
                .flatMap(property -> values(node, property))
                .map(Value::stringValue)
                .findFirst()
                .orElse("");
    }

    private Optional<Resource> place(Resource node) {
        return PLACES.stream()
                .flatMap(property -> values(node, property))
                .filter(Value::isResource)
                .map(Resource.class::cast)
                .findFirst();
    }

    private void offsets(Resource place, Map<Attribute, String> attributes) {
        values(place, Standard.HAS_SELECTOR).filter(Value::isResource).forEach(selector -> {
            for (Attribute border : List.of(Attribute.START, Attribute.END)) {
                String property = border == Attribute.START ? Standard.START : Standard.END;
                values((Resource) selector, property).forEach(value -> attributes.put(border, value.stringValue()));
            }
        });
    }

    /** Every link that is no attribute and leads to no evidence; whether its end is a node, only the whole graph tells. */
    Collection<Edge> edges() {
        List<Edge> found = new ArrayList<>();
        for (Statement one : sorted(graph)) {
            String property = one.getPredicate().stringValue();
            boolean link = one.getObject().isIRI()
                    && !Attribute.isOne(property)
                    && !property.equals(Standard.RDF_TYPE)
                    && !isEvidence(one.getSubject())
                    && !isEvidence(one.getObject())
                    && !one.getSubject().equals(one.getObject());
            if (link) {
                found.add(new Edge(
                        one.getSubject().stringValue(), one.getObject().stringValue(), Names.local(property), 1));
            }
        }
        return found;
    }

    private static boolean isEvidence(Value value) {
        return value.stringValue().startsWith(EVIDENCE);
    }

    private Stream<Value> values(Resource node, String property) {
        return sorted(graph.filter(node, Values.iri(property), null)).stream().map(Statement::getObject);
    }

    private static List<Statement> sorted(Collection<Statement> statements) {
        return statements.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
