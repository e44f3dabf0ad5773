package org.hearsay.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementData;

/** Turns what people write for parameters into terms, and puts them into the query. */
final class Arguments {
    private Arguments() {}

    /** The query with the arguments in place of its defaults. */
    static Query fill(SavedQuery saved, Map<String, String> arguments, Function<Query, Rows> store) {
        Query query = saved.query();
        Map<String, ElementData> blocks = new LinkedHashMap<>();
        Map<String, String> indexed = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            Parameter parameter = saved.parameter(name).orElseThrow(() -> unknown(saved, name));
            if (parameter.type() == Parameter.Type.LIMIT) {
                Limits.set(query, limit(parameter, value));
            } else {
                blocks.put(name, block(saved, parameter, value, store));
                bearerOfText(parameter)
                        .ifPresent(found -> Texts.indexed(value, store).ifPresent(words -> indexed.put(found, words)));
            }
        });
        Query filled = Substitution.apply(query, blocks);
        for (Map.Entry<String, String> text : indexed.entrySet()) {
            filled = Texts.apply(filled, text.getKey(), text.getValue());
        }
        return filled;
    }

    private static AskException unknown(SavedQuery saved, String name) {
        String known = saved.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        return new AskException(saved.name() + " has no parameter " + name
                + (known.isEmpty() ? "; it has none" : "; it has: " + known));
    }

    /** The variable of those whose text is to hold a parameter's words. */
    private static Optional<String> bearerOfText(Parameter parameter) {
        return parameter.type() == Parameter.Type.TEXT ? parameter.bearer() : Optional.empty();
    }

    private static ElementData block(SavedQuery saved, Parameter parameter, String value, Function<Query, Rows> store) {
        boolean named = parameter.type() == Parameter.Type.NAME || parameter.type() == Parameter.Type.IRI;
        if (!named || value.isEmpty()) {
            return Substitution.column(parameter.name(), List.of(term(parameter, value)));
        }
        Map<Node, Node> bearers = bearers(saved, parameter, value, store);
        return parameter
                .bearer()
                .map(entity -> Substitution.columns(parameter.name(), entity, bearers))
                .orElseGet(() -> Substitution.column(
                        parameter.name(), looksInSet(saved, parameter) ? set(bearers) : bearers.values()));
    }

    /** Those who are meant, each with the text that the query's own filter is to find them by: their IRI, or else a name of theirs. */
    private static Map<Node, Node> bearers(
            SavedQuery saved, Parameter parameter, String value, Function<Query, Rows> store) {
        if (parameter.type() == Parameter.Type.IRI || isIri(value)) {
            Node iri = iri(parameter, value);
            return Map.of(iri, NodeFactory.createLiteralString(iri.getURI()));
        }
        Map<Node, Node> bearers = Names.bearers(value, store);
        if (comparesIris(saved, parameter)) {
            bearers.replaceAll((node, label) -> NodeFactory.createLiteralString(node.getURI()));
        }
        return bearers;
    }

    /** Whether a query has {@code STR(?x) = ?parameter}, which is answered at once, where a name has to be looked up row by row. */
    private static boolean comparesIris(SavedQuery saved, Parameter parameter) {
        return Pattern.compile("STR\\(\\?\\w+\\) = \\?" + parameter.name() + "\\b")
                .matcher(saved.text())
                .find();
    }

    /** Whether a query looks for {@code <IRI>} in its parameter, so that one row may hold all who are meant. */
    private static boolean looksInSet(SavedQuery saved, Parameter parameter) {
        return saved.text().contains("CONTAINS(?" + parameter.name() + ", CONCAT(\"<\", STR(");
    }

    private static List<Node> set(Map<Node, Node> bearers) {
        return List.of(NodeFactory.createLiteralString(bearers.keySet().stream()
                .map(bearer -> "<" + bearer.getURI() + ">")
                .collect(Collectors.joining(" "))));
    }

    private static boolean isIri(String value) {
        return value.matches("<.*>|https?://.*|urn:.*") || Terms.isShort(value);
    }

    private static String bare(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }

    private static Node term(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case NAME, TEXT, IRI -> NodeFactory.createLiteralString(value);
            case DATE -> date(parameter, value);
            case NUMBER -> number(parameter, value);
            case LIMIT -> throw new IllegalArgumentException(parameter.name() + " is no term");
        };
    }

    private static OptionalLong limit(Parameter parameter, String value) {
        if (value.equals(Parameter.ALL)) {
            return OptionalLong.empty();
        }
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new AskException(
                    parameter.name() + " must be a whole number from 1 to 999999999, or all, not " + value);
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    private static Node iri(Parameter parameter, String value) {
        String bare = Terms.expand(bare(value));
        if (!bare.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
            throw new AskException(parameter.name() + " must be an IRI, not " + value);
        }
        return NodeFactory.createURI(bare);
    }

    private static Node date(Parameter parameter, String value) {
        // dates are compared as text: a year or month stands before its days
        if (!value.isEmpty() && !value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new AskException(
                    parameter.name() + " must be a date such as 2021-12-30, 2021-12 or 2021, not " + value);
        }
        return NodeFactory.createLiteralString(value);
    }

    private static Node number(Parameter parameter, String value) {
        if (!value.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new AskException(parameter.name() + " must be a number, not " + value);
        }
        return NodeFactory.createLiteralDT(
                value, value.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
    }
}
