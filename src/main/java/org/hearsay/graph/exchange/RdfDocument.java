package org.hearsay.graph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.hearsay.graph.RdfOutput;
import org.hearsay.vocab.Standard;

/** Graphs as RDF. */
public final class RdfDocument implements Document {
    /** What a thing is comes first, then the rest by name; so equal graphs give equal text. */
    private static final Comparator<Statement> ORDER = Comparator.<Statement, String>comparing(
                    one -> one.getSubject().stringValue())
            .thenComparing(one -> one.getPredicate().stringValue().equals(Standard.RDF_TYPE) ? 0 : 1)
            .thenComparing(one -> one.getPredicate().stringValue())
            .thenComparing(one -> one.getObject().toString());

    private final RdfOutput output;
    private final boolean sorted;

    /**
     * Starts a document; the stream is left open when it is closed.
     *
     * @param format one of {@link org.hearsay.graph.RdfFormats#NAMES}
     * @param sorted whether each graph is put in order, so that a person finds what belongs together
     */
    public RdfDocument(String format, OutputStream out, boolean sorted) {
        this.output = RdfOutput.open(format, out);
        this.sorted = sorted;
    }

    @Override
    public void take(Quads graph) {
        output.write(sorted ? sorted(graph.model()) : graph.model());
    }

    private static Model sorted(Model graph) {
        Model inOrder = new LinkedHashModel();
        graph.stream().sorted(ORDER).forEach(inOrder::add);
        return inOrder;
    }

    /** Hands N-Quads on as they come, whatever their number and order. */
    public void copy(InputStream nquads, Omission omission) throws IOException {
        RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement quad) {
                if (!omission.omits(quad)) {
                    output.write(quad);
                }
            }
        });
        parser.parse(nquads);
    }

    @Override
    public void close() {
        output.close();
    }
}
