package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.hearsay.vocab.TripleReceiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenQuadsTest {
    private static final IRI SUBJECT = Values.iri("urn:a");
    private static final IRI PROPERTY = Values.iri("urn:b");
    private static final IRI SPACED = SimpleValueFactory.getInstance().createIRI("urn:with space");

    static List<Model> models() {
        return List.of(ArticleGraph.quadsWithText(SampleFindings.findings()), awkward());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theLinesAreThoseOfRdf4j(Model model) {
        assertThat(text(new WrittenQuads(model).nquads())).isEqualTo(text(RdfOutput.nquads(model)));
    }

    @Test
    void triplesAreToldAsAReaderOfTheLinesSeesThem() {
        Model model = new LinkedHashModel();
        model.add(SUBJECT, PROPERTY, SPACED);
        model.add(SUBJECT, PROPERTY, Values.literal("a \"word\"\n", "en"));
        model.add(SUBJECT, PROPERTY, Values.literal("7", XSD.INTEGER));
        assertThat(told(model))
                .containsExactly(
                        "urn:a urn:b urn:with%20space",
                        "urn:a urn:b a \"word\"\n http://www.w3.org/1999/02/22-rdf-syntax-ns#langString en",
                        "urn:a urn:b 7 http://www.w3.org/2001/XMLSchema#integer null");
    }

    @Test
    void aBlankNodeIsRefused() {
        Model model = new LinkedHashModel();
        model.add(SUBJECT, PROPERTY, Values.bnode());
        assertThatThrownBy(() -> told(model)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrittenQuads(model).nquads()).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> told(Model model) {
        List<String> told = new ArrayList<>();
        new WrittenQuads(model).tell(new TripleReceiver() {
            @Override
            public void link(String subject, String property, String object) {
                told.add(String.join(" ", subject, property, object));
            }

            @Override
            public void literal(
                    String subject, String property, String label, String datatype, @Nullable String language) {
                told.add(String.join(" ", subject, property, label, datatype, language));
            }
        });
        return told;
    }

    private static Model awkward() {
        Model model = new LinkedHashModel();
        for (Value object : List.of(
                SPACED,
                SimpleValueFactory.getInstance().createIRI("urn:<{\\\"\u00E9\uD83D\uDCF0"),
                Values.literal(""),
                Values.literal("\u00E9", SPACED),
                Values.literal("\t\b\f\r\n\"\\'\u0001\u007F\u2028\uFFFE\uD83D\uDCF0"),
                Values.literal("half a pair: \uD83D", "en-GB"),
                Values.literal(true),
                Values.literal("0.5", XSD.DECIMAL))) {
            model.add(SUBJECT, PROPERTY, object, SPACED);
            model.add(SUBJECT, PROPERTY, object);
        }
        return model;
    }

    private static String text(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8);
    }
}
