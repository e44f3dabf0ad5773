package org.hearsay.graph.derived;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.graph.RdfOutput;
import org.hearsay.resolve.derived.Derived;

/**
 * What is to go from the derived graphs and what is to come, so that what still follows is not touched.
 *
 * @param outdated N-Quads, UTF-8; owned by this record
 * @param lacking N-Quads, UTF-8; owned by this record
 * @param removed quads in the first
 * @param added quads in the second
 */
public record DerivedChange(byte[] outdated, byte[] lacking, int removed, int added) {

    /**
     * From what stands to what follows.
     *
     * @param standing the derived graphs, and other graphs that are to go, as N-Quads
     */
    public static DerivedChange between(byte[] standing, Derived derived) {
        Model outdated = parsed(standing);
        Model lacking = new LinkedHashModel();
        DerivedGraphs.quads(derived).forEach(quad -> {
            if (!outdated.remove(quad)) {
                lacking.add(quad);
            }
        });
        return new DerivedChange(
                RdfOutput.nquads(outdated), RdfOutput.nquads(lacking), outdated.size(), lacking.size());
    }

    private static Model parsed(byte[] nquads) {
        try {
            return new LinkedHashModel(Rio.parse(new ByteArrayInputStream(nquads), "", RDFFormat.NQUADS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
