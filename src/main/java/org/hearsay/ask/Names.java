package org.hearsay.ask;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Finds those who bear a name, by any part of it, whatever its case and accents. */
final class Names {
    private static final Query LABELS = QueryFactory.create("""
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?entity ?label {
              VALUES ?type { hs:Person hs:Country hs:Organisation hs:Place hs:Group hs:UnnamedParty }
              ?entity a ?type .
              ?entity (hs:sameParty/^hs:sameParty)?/(skos:prefLabel|skos:altLabel|rdfs:label) ?label
            } ORDER BY ?entity ?label
            """);

    private static final Var ENTITY = Var.alloc("entity");
    private static final Var LABEL = Var.alloc("label");

    private Names() {}

    /**
     * Those who bear a name, each with one label that holds it; the label satisfies the query's own filter on names.
     *
     * @throws AskException where the graph knows nobody of this name
     */
    static Map<Node, Node> bearers(String name, Function<Query, Rows> store) {
        String wanted = fold(name);
        Map<Node, Node> found = new LinkedHashMap<>();
        for (Binding row : store.apply(LABELS).bindings()) {
            Node label = row.get(LABEL);
            if (label.isLiteral() && fold(label.getLiteralLexicalForm()).contains(wanted)) {
                found.putIfAbsent(row.get(ENTITY), NodeFactory.createLiteralString(label.getLiteralLexicalForm()));
            }
        }
        if (found.isEmpty()) {
            throw new AskException("the graph knows nobody and nothing by the name of " + name);
        }
        return found;
    }

    /** Lower case, accents taken off, spaces single: as the text index's analyzer has it. */
    static String fold(String text) {
        char[] in =
                text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toCharArray();
        char[] out = new char[4 * in.length]; // one character becomes four at most
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(out, 0, length);
    }
}
