package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriterRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RdfOutputTest {
    private static final Model MODEL = ArticleGraph.quadsWithText(SampleFindings.findings());

    @ParameterizedTest
    @FieldSource("org.hearsay.graph.RdfFormats#NAMES")
    void whatIsWrittenReadsBackTheSame(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfOutput.write(MODEL, format, out);
        RDFFormat known = RdfFormats.of(format);
        Model read = Rio.parse(new ByteArrayInputStream(out.toByteArray()), known);
        assertThat(Models.isomorphic(read, known.supportsContexts() ? MODEL : withoutGraphs(MODEL)))
                .isTrue();
    }

    @Test
    void everyFormatThatRdf4jWritesHasAName() {
        Set<RDFFormat> named = RdfFormats.NAMES.stream().map(RdfFormats::of).collect(Collectors.toSet());
        assertThat(named).containsAll(RDFWriterRegistry.getInstance().getKeys());
    }

    @Test
    void aFileTellsItsFormatByItsEnding() {
        assertThat(RdfFormats.ofFile("all.TRIG")).contains("trig");
        assertThat(RdfFormats.ofFile("all.rdf.gz")).contains("rdfxml");
        assertThat(RdfFormats.ofFile("all.nq.gz")).contains("nq");
        assertThat(RdfFormats.ofFile("all.docx")).isEmpty();
        assertThat(RdfFormats.ofFile("trig")).isEmpty();
    }

    @Test
    void nQuadsAreTheSameBytesEachTime() {
        byte[] again = RdfOutput.nquads(ArticleGraph.quadsWithText(SampleFindings.findings()));
        assertThat(new String(again, StandardCharsets.UTF_8))
                .isEqualTo(new String(RdfOutput.nquads(MODEL), StandardCharsets.UTF_8));
    }

    @Test
    void oneDocumentHoldsSeveralGraphs() throws IOException {
        Model other = new LinkedHashModel();
        other.add(Values.iri("urn:a"), Values.iri("urn:b"), Values.literal(1), Values.iri("urn:graph"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RdfOutput document = RdfOutput.open("trig", out)) {
            document.write(MODEL);
            document.write(other);
        }
        Model read = Rio.parse(new ByteArrayInputStream(out.toByteArray()), RDFFormat.TRIG);
        assertThat(read).hasSize(MODEL.size() + 1);
        assertThat(read.contexts()).hasSize(2);
    }

    @Test
    void anUnknownFormatIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> RdfOutput.open("docx", new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("docx")
                .hasMessageContaining("trig");
        assertThat(RdfFormats.knows("TriG")).isTrue();
        assertThat(RdfFormats.mediaType("ttl")).isEqualTo("text/turtle");
    }

    private static Model withoutGraphs(Model model) {
        Model plain = new LinkedHashModel();
        for (Statement one : model) {
            plain.add(one.getSubject(), one.getPredicate(), one.getObject());
        }
        return plain;
    }
}
