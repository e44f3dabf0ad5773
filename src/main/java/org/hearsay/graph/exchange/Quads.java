package org.hearsay.graph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/** The quads of one graph, held in memory. Nothing is changed in place: each excerpt is a new one. */
public final class Quads {
    private final Model model;

    Quads(Model model) {
        this.model = model;
    }

    /** Reads N-Quads, such as a store gives; the names of blank nodes are kept. */
    public static Quads read(InputStream nquads) throws IOException {
        Model model = new LinkedHashModel();
        RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.setRDFHandler(new StatementCollector(model));
        parser.parse(nquads);
        return new Quads(model);
    }

    /** For the writers of this and its neighbour package; not to be changed. */
    public Model model() {
        return model;
    }

    public int size() {
        return model.size();
    }

    /** What is told of in it. */
    public Set<String> subjects() {
        Set<String> subjects = new HashSet<>();
        model.subjects().forEach(one -> subjects.add(one.stringValue()));
        return subjects;
    }

    /** The nodes that these lead to, over any number of links within this graph. */
    public Set<String> leadsTo(Set<String> nodes) {
        Set<String> found = new HashSet<>();
        new Excerpt(model).around(nodes).objects().forEach(value -> found.add(value.stringValue()));
        return found;
    }

    /**
     * These findings of an article's graph with all that is needed to understand them: the tellings around them, their parties, their
     * evidence, what extensions noted on them, and the article. Where a party is mentioned otherwise is left out.
     */
    public Quads around(Set<String> findings) {
        return new Quads(new Excerpt(model).around(findings));
    }

    /**
     * What of a derived graph is about some nodes, and follows from none that are not there: a node that follows from several findings
     * stays only where all of them are, so that nothing is left pointing into the void.
     *
     * @param there all nodes that are described elsewhere
     * @param sought those of them that it has to be about
     */
    public Quads derivedFrom(Set<String> there, Set<String> sought) {
        return new Quads(new DerivedExcerpt(model, there, sought).quads());
    }

    /** The same without the article's text and without quotations of it; see {@link TextFree}. */
    public Quads withoutText() {
        Model left = new LinkedHashModel();
        model.stream().filter(TextFree::allows).forEach(left::add);
        return new Quads(left);
    }

    static void copy(Iterable<Statement> from, Model to) {
        from.forEach(to::add);
    }
}
