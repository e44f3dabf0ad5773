package org.hearsay.graph.derived;

import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.graph.RdfOutput;
import org.hearsay.resolve.Derivation;

/** What follows across articles, as quads, where no machine holds all of it. Pure functions. */
public final class DerivedParts {
    private DerivedParts() {}

    /** A part of what follows, and of the ledger, as N-Quads. */
    public static byte[] nquads(Derivation.Noted part) {
        Model quads = DerivedGraphs.quads(part.derived());
        quads.addAll(Ledgers.quads(part.entries()));
        return RdfOutput.nquads(quads);
    }

    /** Some of the ledger, as N-Quads. */
    public static byte[] nquads(Map<String, Set<String>> entries) {
        return RdfOutput.nquads(Ledgers.quads(entries));
    }

    /** What tells of a whole ledger which code made it, as N-Quads; goes with the others once. */
    public static byte[] edition() {
        return RdfOutput.nquads(Ledgers.editionQuad());
    }
}
