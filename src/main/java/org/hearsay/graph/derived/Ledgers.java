package org.hearsay.graph.derived;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.graph.Release;
import org.hearsay.graph.Triples;
import org.hearsay.resolve.block.Ledger;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;

/** The ledger by which the derived graphs are kept level, as the quads of {@link Graphs#LEDGER}. */
public final class Ledgers {
    /** With what the entry of the ledger's graph itself begins that tells which code made it: only that code can go on with it. */
    private static final String EDITION = "edition ";

    private Ledgers() {}

    /** True if what is derived can be kept level by what stands; otherwise, as in a store of another edition, all must be derived anew. */
    public static boolean isKept(StandingQuads quads) {
        return !quads.having(Graphs.LEDGER, Hearsay.NOTED, Set.of(edition())).isEmpty();
    }

    /** All quads of the ledger; none of an empty one. @param entries of all articles and parties */
    static Model all(Map<String, Set<String>> entries) {
        Model all = quads(entries);
        if (!all.isEmpty()) {
            all.addAll(editionQuad());
        }
        return all;
    }

    /** The quad that tells which code made a ledger. */
    static Model editionQuad() {
        return quads(Map.of(Graphs.LEDGER, Set.of(edition())));
    }

    /** What stands in the ledger's graph where this program's code made it. */
    public static String edition() {
        return EDITION + Release.derivation();
    }

    /** The ledger that stands. */
    public static Ledger over(StandingQuads quads) {
        return new Ledger() {
            @Override
            public Map<String, Set<String>> entries(Collection<String> subjects) {
                return subjects.isEmpty()
                        ? Map.of()
                        : Ledgers.entries(parsed(quads.about(Graphs.LEDGER, new TreeSet<>(subjects))));
            }

            @Override
            public Set<String> subjects(Collection<String> entries) {
                return entries.isEmpty()
                        ? Set.of()
                        : quads.having(Graphs.LEDGER, Hearsay.NOTED, new TreeSet<>(entries));
            }
        };
    }

    /** The quads of some subjects' entries. */
    static Model quads(Map<String, Set<String>> entries) {
        Triples triples = new Triples(Graphs.LEDGER);
        entries.forEach((subject, all) -> all.forEach(entry -> triples.code(subject, Hearsay.NOTED, entry)));
        return triples.model();
    }

    private static Map<String, Set<String>> entries(Model quads) {
        Map<String, Set<String>> entries = new TreeMap<>();
        quads.forEach(quad -> entries.computeIfAbsent(quad.getSubject().stringValue(), key -> new TreeSet<>())
                .add(quad.getObject().stringValue()));
        return entries;
    }

    static Model parsed(byte[] nquads) {
        try {
            return new LinkedHashModel(Rio.parse(new ByteArrayInputStream(nquads), "", RDFFormat.NQUADS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
