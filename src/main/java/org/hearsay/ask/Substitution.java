package org.hearsay.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts values in the place of defaults in a parsed query. Values are RDF terms throughout, never text that is parsed again. */
final class Substitution {
    private Substitution() {}

    /** The default of a parameter: the value of the VALUES block of this one variable, as text. */
    static Optional<String> valueOf(Query query, String parameter) {
        List<String> found = new ArrayList<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (isFor(data, parameter) && data.getRows().size() == 1) {
                    Node value = data.getRows().get(0).get(Var.alloc(parameter));
                    found.add(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
                }
            }

            @Override
            public void visit(ElementSubQuery inner) {
                valueOf(inner.getQuery(), parameter).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    /** Puts other blocks in place of those for single parameters, at any depth. */
    static Query apply(Query query, Map<String, ElementData> blocks) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                return blocks.entrySet().stream()
                        .filter(block -> isFor(data, block.getKey()))
                        .<Element>map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(data);
            }
        });
    }

    private static boolean isFor(ElementData data, String parameter) {
        return data.getVars().equals(List.of(Var.alloc(parameter)));
    }

    /** A block of one variable. */
    static ElementData column(String variable, Collection<Node> values) {
        Var column = Var.alloc(variable);
        ElementData data = new ElementData();
        data.add(column);
        values.stream().distinct().forEach(value -> data.add(BindingFactory.binding(column, value)));
        return data;
    }

    /** A block of a parameter's variable and that of what is named: a row for each pair, its name second. */
    static ElementData columns(String name, String entity, Map<Node, Node> named) {
        Var first = Var.alloc(name);
        Var second = Var.alloc(entity);
        ElementData data = new ElementData();
        data.add(first);
        data.add(second);
        named.forEach((node, label) -> data.add(BindingFactory.binding(first, label, second, node)));
        return data;
    }
}
