package org.hearsay.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.hearsay.vocab.TripleReceiver;

/**
 * Quads without blank nodes, as they are written: the bytes of {@link RdfOutput#nquads}, but each IRI is escaped once and not in
 * each line where it stands. For one thread.
 */
public final class WrittenQuads {
    private static final byte[] END = {'.', '\n'};

    private final Model model;
    private final Map<Value, Written> iris = new HashMap<>();

    /** An IRI in a line, with the space that follows, and as a reader of that line sees it. */
    private record Written(byte[] inLine, String iri) {}

    public WrittenQuads(Model model) {
        this.model = model;
    }

    /** N-Quads, UTF-8. */
    public byte[] nquads() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Statement one : model) {
            out.writeBytes(inLine(one.getSubject()));
            out.writeBytes(inLine(one.getPredicate()));
            out.writeBytes(inLine(one.getObject()));
            Resource graph = one.getContext();
            if (graph != null) {
                out.writeBytes(inLine(graph));
            }
            out.writeBytes(END);
        }
        return out.toByteArray();
    }

    /** The triples that a reader of the lines sees. */
    public void tell(TripleReceiver receiver) {
        for (Statement one : model) {
            String subject = iri(one.getSubject());
            String property = iri(one.getPredicate());
            if (one.getObject() instanceof Literal literal) {
                receiver.literal(
                        subject,
                        property,
                        literal.getLabel(),
                        literal.getDatatype().stringValue(),
                        literal.getLanguage().orElse(null));
            } else {
                receiver.link(subject, property, iri(one.getObject()));
            }
        }
    }

    private byte[] inLine(Value value) {
        return value instanceof Literal literal
                ? bytes(term(literal))
                : written(value).inLine();
    }

    private String iri(Value resource) {
        return written(resource).iri();
    }

    private Written written(Value resource) {
        return iris.computeIfAbsent(resource, one -> {
            if (!(one instanceof IRI iri)) {
                throw new IllegalArgumentException("not an IRI: " + one);
            }
            String term = term(iri);
            return new Written(bytes(term), term.substring(1, term.length() - 1));
        });
    }

    /** As RDF4J's writer calls it, with these settings. */
    private static String term(Value value) {
        StringBuilder term = new StringBuilder();
        try {
            if (value instanceof IRI iri) {
                NTriplesUtil.append(iri, term, false);
            } else {
                NTriplesUtil.append(value, term, true, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return term.toString();
    }

    private static byte[] bytes(String term) {
        return (term + ' ').getBytes(StandardCharsets.UTF_8);
    }
}
