package org.hearsay.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Finds those who bear a name, by any part of it, whatever its case and accents. */
final class Names {
    private static final Query LABELS = QueryFactory.create("""
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?entity ?label {
              ?entity a ?type . FILTER(?type IN (hs:Person, hs:Country, hs:Organisation, hs:Place, hs:Group))
              ?entity skos:prefLabel|skos:altLabel|rdfs:label ?label
            } ORDER BY ?entity ?label
            """);

    private static final Var ENTITY = Var.alloc("entity");
    private static final Var LABEL = Var.alloc("label");

    private Names() {}

    /**
     * One row for each bearer: the label that was matched, which so satisfies the query's own filter on labels, and the bearer, so
     * that the store starts from it and need not look at all labels again.
     */
    static ElementData block(Parameter parameter, String name, Function<Query, Rows> store) {
        Map<Node, Node> bearers = name.matches("<.*>|https?://.*|urn:.*")
                ? Map.of(Arguments.iri(parameter, name), NodeFactory.createLiteralString(bare(name)))
                : bearers(name, store);
        if (bearers.isEmpty()) {
            throw new AskException("the graph knows nobody and nothing by the name of " + name);
        }
        Var text = Var.alloc(parameter.name());
        Var entity = Var.alloc(parameter.bearer().orElseThrow());
        List<Binding> rows = bearers.entrySet().stream()
                .map(each -> BindingFactory.binding(text, plain(each.getValue()), entity, each.getKey()))
                .toList();
        return Substitution.block(List.of(text, entity), rows);
    }

    private static String bare(String iri) {
        return iri.replaceAll("^<|>$", "");
    }

    private static Node plain(Node label) {
        return NodeFactory.createLiteralString(label.getLiteralLexicalForm());
    }

    private static Map<Node, Node> bearers(String name, Function<Query, Rows> store) {
        String wanted = fold(name);
        Map<Node, Node> found = new LinkedHashMap<>();
        for (Binding row : store.apply(LABELS).bindings()) {
            Node label = row.get(LABEL);
            if (label.isLiteral() && fold(label.getLiteralLexicalForm()).contains(wanted)) {
                found.putIfAbsent(row.get(ENTITY), label);
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
