package org.hearsay.graph.derived;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.hearsay.graph.RdfOutput;
import org.hearsay.resolve.Advance;
import org.hearsay.resolve.Derivation;

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
     * From what stands to all that follows.
     *
     * @param standing the derived graphs, the ledger, and other graphs that are to go, as N-Quads
     */
    public static DerivedChange between(byte[] standing, Derivation.Noted following) {
        Model quads = DerivedGraphs.quads(following.derived());
        quads.addAll(Ledgers.all(following.entries()));
        return between(Ledgers.parsed(standing), quads);
    }

    /**
     * From what stands to what follows, as far as some articles bear on it.
     *
     * @param done graphs that are to go, as N-Quads
     */
    public static DerivedChange of(Advance.Result advance, byte[] done, StandingQuads standing) {
        Set<String> things = new TreeSet<>(advance.outdated());
        things.addAll(advance.nodes());
        Model before = StandingThings.of(things, standing);
        before.addAll(Ledgers.quads(advance.before()));
        before.addAll(Ledgers.parsed(done));
        Model now = DerivedGraphs.quads(advance.derived());
        now.addAll(Ledgers.quads(advance.now()));
        return between(before, now);
    }

    private static DerivedChange between(Model standing, Model following) {
        Model lacking = new LinkedHashModel();
        following.forEach(quad -> {
            if (!standing.remove(quad)) {
                lacking.add(quad);
            }
        });
        return new DerivedChange(
                RdfOutput.nquads(standing), RdfOutput.nquads(lacking), standing.size(), lacking.size());
    }
}
