package org.hearsay.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.sse.SSE;
import org.hearsay.vocab.TripleReceiver;
import org.jspecify.annotations.Nullable;

/** Checks data against shapes. The shapes are parsed once; safe for several threads afterwards. */
public final class ShapeValidator {
    private static final String SHAPES = "/ontology/shapes.ttl";
    private final Shapes shapes;

    private ShapeValidator(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The checks of {@code ontology/shapes.ttl}. */
    public static ShapeValidator load() {
        try (InputStream in = ShapeValidator.class.getResourceAsStream(SHAPES)) {
            if (in == null) {
                throw new IllegalStateException(SHAPES + " is not on the class path: the build is broken");
            }
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checks of other shapes, in Turtle. */
    public static ShapeValidator of(InputStream turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, turtle, Lang.TURTLE);
        return new ShapeValidator(Shapes.parse(graph));
    }

    /**
     * Checks the union of all graphs in N-Quads or N-Triples, which is what a reader of the store's default graph sees.
     *
     * @throws org.apache.jena.riot.RiotException if these are not N-Quads
     */
    public ShapeReport validate(byte[] nquads) {
        Graph union = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new ByteArrayInputStream(nquads))
                .lang(Lang.NQUADS)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        union.add(triple);
                    }

                    @Override
                    public void quad(Quad quad) {
                        union.add(quad.asTriple());
                    }
                });
        return validate(union);
    }

    /** Checks the triples that it is told, which need not be parsed. */
    public ShapeReport validate(Consumer<TripleReceiver> triples) {
        ToldGraph told = new ToldGraph();
        triples.accept(told);
        return validate(told.graph());
    }

    private ShapeReport validate(Graph data) {
        return new ShapeReport(ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(ShapeValidator::violation)
                .toList());
    }

    private static ShapeViolation violation(ReportEntry entry) {
        return new ShapeViolation(
                name(entry.focusNode()),
                entry.resultPath() == null ? null : PathWriter.asString(entry.resultPath()),
                entry.value() == null ? null : name(entry.value()),
                entry.message());
    }

    private static String name(@Nullable Node node) {
        if (node == null) {
            return "?";
        }
        return node.isURI() ? node.getURI() : SSE.str(node);
    }
}
