package org.hearsay.ask;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final String PREFIXES = """
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    /**
     * The labels that hold these words, from the text index; no rows where a store has none. A number behind the words says how many at
     * most; the index keeps to as many as it has.
     */
    private static final String INDEXED = PREFIXES + """
            PREFIX text: <http://jena.apache.org/text#>
            SELECT DISTINCT ?entity ?label { (?entity ?score ?label) text:query (rdfs:label "WORDS" 2147483647) } ORDER BY ?entity ?label
            """;

    /** All labels; of a large store that takes seconds. */
    private static final Query LABELS = QueryFactory.create(PREFIXES + """
            SELECT DISTINCT ?entity ?label {
              VALUES ?naming { skos:prefLabel skos:altLabel rdfs:label }
              ?entity ?naming ?label
            } ORDER BY ?entity ?label
            """);

    /** Those of the graph's parties and places whom {@code ?named} stands for: itself, and who is held to be the same. */
    private static final Query SAME = QueryFactory.create(PREFIXES + """
            SELECT DISTINCT ?named ?entity {
              {
                VALUES ?named { hs:Nobody }
                ?named hs:sameParty ?main .
                ?entity hs:sameParty ?main
              } UNION {
                VALUES ?named { hs:Nobody }
                BIND(?named AS ?entity)
              }
              FILTER EXISTS {
                ?entity a ?type
                FILTER(?type IN (hs:Person, hs:Country, hs:Organisation, hs:Place, hs:Group, hs:UnnamedParty))
              }
            } ORDER BY ?named ?entity
            """);

    private static final Var NAMED = Var.alloc("named");
    private static final Var ENTITY = Var.alloc("entity");
    private static final Var LABEL = Var.alloc("label");

    private Names() {}

    /**
     * Those who bear a name, each with one label that holds it; the label satisfies the query's own filter on names.
     *
     * @throws AskException where the graph knows nobody of this name
     */
    static Map<Node, Node> bearers(String name, Function<Query, Rows> store) {
        Map<Node, Node> labelled = labelled(fold(name), store);
        Map<Node, Node> found = new LinkedHashMap<>();
        if (!labelled.isEmpty()) {
            Query same = Substitution.apply(
                    SAME, Map.of(NAMED.getVarName(), Substitution.column(NAMED.getVarName(), labelled.keySet())));
            for (Binding row : store.apply(same).bindings()) {
                Optional.ofNullable(labelled.get(row.get(NAMED)))
                        .ifPresent(label -> found.putIfAbsent(row.get(ENTITY), label));
            }
        }
        if (found.isEmpty()) {
            throw new AskException("the graph knows nobody and nothing by the name of " + name);
        }
        return found;
    }

    /** By the text index where there is one; a name that it does not know may be one of a store without an index. */
    private static Map<Node, Node> labelled(String wanted, Function<Query, Rows> store) {
        Map<Node, Node> found = IndexWords.query(wanted)
                .map(words -> QueryFactory.create(INDEXED.replace("WORDS", words)))
                .map(query -> labelled(wanted, store.apply(query)))
                .orElse(Map.of());
        return found.isEmpty() ? labelled(wanted, store.apply(LABELS)) : found;
    }

    private static Map<Node, Node> labelled(String wanted, Rows labels) {
        Map<Node, Node> found = new LinkedHashMap<>();
        for (Binding row : labels.bindings()) {
            Node label = row.get(LABEL);
            if (label.isLiteral() && fold(label.getLiteralLexicalForm()).contains(wanted)) {
                found.putIfAbsent(row.get(ENTITY), NodeFactory.createLiteralString(label.getLiteralLexicalForm()));
            }
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
