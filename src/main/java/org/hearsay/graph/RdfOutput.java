package org.hearsay.graph;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.vocab.Prefixes;

/**
 * RDF as bytes. Open one, write graph after graph, close it: every format streams except JSON-LD and RDF/JSON, which RDF4J keeps
 * in memory until the end. Statements leave in the order in which they come, so that equal graphs give equal bytes. Formats
 * without named graphs drop the graph's name. For one thread.
 */
public final class RdfOutput implements AutoCloseable {
    private final RDFWriter writer;

    private RdfOutput(RDFWriter writer) {
        this.writer = writer;
    }

    /**
     * Starts a document. The stream is left open when the document is closed.
     *
     * @param format one of {@link RdfFormats#NAMES}
     * @throws IllegalArgumentException if the format is none of them
     */
    public static RdfOutput open(String format, OutputStream out) {
        RDFFormat known = RdfFormats.of(format);
        RDFWriter writer = writer(known, out);
        writer.startRDF();
        if (known.supportsNamespaces()) {
            Prefixes.ALL.forEach(writer::handleNamespace);
        }
        return new RdfOutput(writer);
    }

    /** RDF4J's own writers of lines write each character by itself. */
    private static RDFWriter writer(RDFFormat format, OutputStream out) {
        boolean lines = format.equals(RDFFormat.NQUADS) || format.equals(RDFFormat.NTRIPLES);
        return lines
                ? Rio.createWriter(format, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                : Rio.createWriter(format, out);
    }

    public void write(Statement statement) {
        writer.handleStatement(statement);
    }

    public void write(Model model) {
        model.forEach(writer::handleStatement);
    }

    /** Ends the document. */
    @Override
    public void close() {
        writer.endRDF();
    }

    /** A whole document of one graph or of several. */
    public static void write(Model model, String format, OutputStream out) {
        try (RdfOutput document = open(format, out)) {
            document.write(model);
        }
    }

    /** What a store loads: N-Quads, UTF-8. */
    public static byte[] nquads(Model model) {
        return bytes(model, "nq");
    }

    /** The same without the graph's name: N-Triples, UTF-8. */
    public static byte[] ntriples(Model model) {
        return bytes(model, "nt");
    }

    private static byte[] bytes(Model model, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(model, format, out);
        return out.toByteArray();
    }
}
