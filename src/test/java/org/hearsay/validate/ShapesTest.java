package org.hearsay.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.WrittenQuads;
import org.hearsay.vocab.Hearsay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked example meets the shapes; and each constraint of each shape is broken in it, one at a time, and is reported. */
class ShapesTest {
    private static final ShapeValidator VALIDATOR = ShapeValidator.load();
    private static final Model SHAPES = read("/ontology/shapes.ttl", RDFFormat.TURTLE);
    private static final Model EXAMPLE = read("/ontology/example.trig", RDFFormat.TRIG);

    /** A property shape: whose it is, and what it says. */
    record Constraint(IRI target, IRI path, Resource shape, String message) {
        @Override
        public String toString() {
            return target.getLocalName() + ": " + message;
        }
    }

    @Test
    void theExampleMeetsTheShapes() {
        assertThat(validate(EXAMPLE).violations()).isEmpty();
    }

    @Test
    void everyShapeHasSomethingToCheckInTheExample() {
        assertThat(SHAPES.filter(null, SHACL.TARGET_CLASS, null).objects())
                .allSatisfy(type -> assertThat(EXAMPLE.contains(null, RDF.TYPE, type))
                        .as("%s", type)
                        .isTrue());
    }

    static Stream<Constraint> required() {
        return constraints().filter(one -> number(one.shape(), SHACL.MIN_COUNT) > 0);
    }

    @ParameterizedTest
    @MethodSource("required")
    void whatIsMissingIsReported(Constraint constraint) {
        Model broken = new LinkedHashModel(EXAMPLE);
        Resource focus = focus(constraint);
        broken.remove(focus, constraint.path(), null);
        assertReported(broken, focus, constraint);
    }

    static Stream<Constraint> limited() {
        return constraints().filter(one -> SHAPES.contains(one.shape(), SHACL.MAX_COUNT, null));
    }

    @ParameterizedTest
    @MethodSource("limited")
    void whatIsTooMuchIsReported(Constraint constraint) {
        Model broken = new LinkedHashModel(EXAMPLE);
        Resource focus = focus(constraint);
        for (int i = 0; i <= number(constraint.shape(), SHACL.MAX_COUNT); i++) {
            broken.add(focus, constraint.path(), another(constraint, i));
        }
        assertReported(broken, focus, constraint);
    }

    /** Selectors are told apart by class alone, so a wrong kind there is a wrong count. */
    static Stream<Constraint> typed() {
        return constraints().filter(one -> !one.path().getLocalName().equals("hasSelector"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void whatIsOfTheWrongKindIsReported(Constraint constraint) {
        Model broken = new LinkedHashModel(EXAMPLE);
        Resource focus = focus(constraint);
        boolean literal = SHAPES.contains(constraint.shape(), SHACL.DATATYPE, null);
        broken.remove(focus, constraint.path(), null);
        broken.add(focus, constraint.path(), literal ? Values.iri("urn:broken") : Values.literal(true));
        assertReported(broken, focus, constraint);
    }

    @Test
    void aStatementInsideItselfIsReported() {
        Model broken = new LinkedHashModel(EXAMPLE);
        IRI reportedIn = Values.iri(Hearsay.REPORTED_IN);
        Resource inner = EXAMPLE.stream()
                .filter(one -> one.getPredicate().equals(reportedIn))
                .filter(one -> EXAMPLE.contains((Resource) one.getObject(), RDF.TYPE, Values.iri(Hearsay.STATEMENT)))
                .findFirst()
                .orElseThrow()
                .getSubject();
        Resource outer = (Resource)
                EXAMPLE.filter(inner, reportedIn, null).objects().iterator().next();
        broken.remove(outer, reportedIn, null);
        broken.add(outer, reportedIn, inner);
        assertThat(validate(broken).violations())
                .extracting(ShapeViolation::message)
                .contains("a statement is not told inside itself", "a chain of hs:reportedIn ends at one article");
    }

    @Test
    void aLineTellsTheNodeThePropertyAndWhatIsWrong() {
        Model broken = new LinkedHashModel(EXAMPLE);
        Resource article = EXAMPLE.filter(null, RDF.TYPE, Values.iri(Hearsay.ARTICLE))
                .subjects()
                .iterator()
                .next();
        broken.remove(article, Values.iri(Hearsay.SHA256), null);
        broken.add(article, Values.iri(Hearsay.SHA256), Values.literal("abc"));
        ShapeReport report = validate(broken);
        assertThat(report.conforms()).isFalse();
        assertThat(report.violations().get(0).line())
                .startsWith(article.stringValue())
                .contains("sha256")
                .contains("64 lower-case hexadecimal digits")
                .endsWith("(is: \"abc\")");
    }

    private static void assertReported(Model broken, Resource focus, Constraint constraint) {
        assertThat(validate(broken).violations())
                .anyMatch(one ->
                        one.focus().equals(focus.stringValue()) && one.message().equals(constraint.message()));
    }

    /** Checked both ways, as bytes and as it is told. */
    private static ShapeReport validate(Model model) {
        ShapeReport report = VALIDATOR.validate(RdfOutput.nquads(model));
        assertThat(VALIDATOR.validate(new WrittenQuads(model)::tell)).isEqualTo(report);
        return report;
    }

    /** All property shapes on a plain path, for each class that they are for. */
    private static Stream<Constraint> constraints() {
        List<Constraint> found = new ArrayList<>();
        for (var target : SHAPES.filter(null, SHACL.TARGET_CLASS, null)) {
            for (Value shape :
                    SHAPES.filter(target.getSubject(), SHACL.PROPERTY, null).objects()) {
                Value path = object((Resource) shape, SHACL.PATH);
                if (path.isIRI()) {
                    String message = object((Resource) shape, SHACL.MESSAGE).stringValue();
                    found.add(new Constraint((IRI) target.getObject(), (IRI) path, (Resource) shape, message));
                }
            }
        }
        return found.stream();
    }

    private static Resource focus(Constraint constraint) {
        return EXAMPLE.filter(null, RDF.TYPE, constraint.target())
                .subjects()
                .iterator()
                .next();
    }

    private static Value another(Constraint constraint, int i) {
        Value datatype = SHAPES.contains(constraint.shape(), SHACL.DATATYPE, null)
                ? object(constraint.shape(), SHACL.DATATYPE)
                : null;
        if (datatype == null) {
            return Values.iri("urn:another:" + i);
        }
        if (datatype.equals(XSD.BOOLEAN)) {
            return Values.literal(i % 2 == 0);
        }
        return datatype.equals(RDF.LANGSTRING)
                ? Values.literal("another " + i, "en")
                : literal("0." + i, (IRI) datatype);
    }

    private static Literal literal(String label, IRI datatype) {
        return Values.literal(
                label.replace("0.", datatype.getLocalName().equals("nonNegativeInteger") ? "9" : "0."), datatype);
    }

    private static Value object(Resource subject, IRI property) {
        return SHAPES.filter(subject, property, null).objects().iterator().next();
    }

    private static int number(Resource shape, IRI property) {
        return SHAPES.filter(shape, property, null).objects().stream()
                .mapToInt(one -> ((Literal) one).intValue())
                .findFirst()
                .orElse(0);
    }

    private static Model read(String path, RDFFormat format) {
        try (InputStream in = ShapesTest.class.getResourceAsStream(path)) {
            return Rio.parse(in, "", format);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
