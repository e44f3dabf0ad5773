package org.hearsay.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.PathParser;
import org.hearsay.vocab.Prefixes;

/**
 * The form of a saved query's file: a header of comment lines, then the query.
 *
 * <pre>
 * # title: What someone relayed
 * # group: relays
 * # question: Which words of others came through this person or agency, from whom, and to whom?
 * # parameter person: name of ?relayer; default "" (anyone); example "Ushakov"; values hs:relayedBy; the one who passed it on
 * </pre>
 */
final class QueryFile {
    private static final Pattern FIELD = Pattern.compile("#\\s*(title|group|question):\\s*(.+)");
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");
    private static final Pattern PARAMETER = Pattern.compile(
            "#\\s*parameter\\s+(\\w+):\\s*(?:(name|iri|text)(?: of \\?(\\w+))?|(date|number|limit));\\s*default"
                    + " \"([^\"]*)\"[^;]*;\\s*example \"([^\"]*)\"\\s*;(?:\\s*values\\s+(\\S+)\\s*;)?\\s*(.+)");

    private QueryFile() {}

    /** A file that is no saved query, and where. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        final int line;

        Fault(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    static SavedQuery read(String name, String text) throws Fault {
        Map<String, String> fields = new HashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                header(number, line, fields, parameters, lines);
            }
        }
        SavedQuery query = new SavedQuery(
                name, need(fields, "title"), need(fields, "question"), need(fields, "group"), parameters, text);
        check(query, lines);
        checkPaths(parameters, lines);
        return query;
    }

    private static void header(
            int number, String line, Map<String, String> fields, List<Parameter> parameters, List<Integer> lines)
            throws Fault {
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            fields.merge(field.group(1), field.group(2).strip(), (first, second) -> first + " " + second);
        } else if (line.matches("#\\s*parameter\\b.*")) {
            parameters.add(parameter(number, line));
            lines.add(number);
        }
    }

    private static Parameter parameter(int number, String line) throws Fault {
        Matcher matcher = PARAMETER.matcher(line);
        if (!matcher.matches()) {
            throw new Fault(
                    number,
                    "a parameter is written: # parameter NAME: name [of ?VARIABLE], iri [of ?VARIABLE], text [of"
                            + " ?VARIABLE], date, number or limit; default \"...\"; example \"...\"; [values PATH;] what it chooses");
        }
        String type = matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
        return new Parameter(
                matcher.group(1),
                Parameter.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                matcher.group(3),
                matcher.group(5),
                new Parameter.Help(matcher.group(8).strip(), matcher.group(6), matcher.group(7)));
    }

    /** A path is what may stand between subject and object of a query, with the shared prefixes. */
    private static void checkPaths(List<Parameter> parameters, List<Integer> lines) throws Fault {
        for (int i = 0; i < lines.size(); i++) {
            String path = parameters.get(i).path().orElse("hs:text");
            try {
                PathParser.parse(path, PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ALL));
            } catch (QueryException e) {
                throw new Fault(lines.get(i), "values " + path + " is no property path with the shared prefixes");
            }
        }
    }

    private static String need(Map<String, String> fields, String key) throws Fault {
        String value = fields.get(key);
        if (value == null) {
            throw new Fault(1, "the header has no line: # " + key + ": ...");
        }
        return value;
    }

    private static void check(SavedQuery saved, List<Integer> lines) throws Fault {
        Query query;
        try {
            query = QueryFactory.create(saved.text());
        } catch (QueryParseException e) {
            throw new Fault(line(e), String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        }
        if (!query.isSelectType()) {
            throw new Fault(1, "a saved query is a SELECT query");
        }
        for (int i = 0; i < lines.size(); i++) {
            Parameter parameter = saved.parameters().get(i);
            String standing = parameter.type() == Parameter.Type.LIMIT
                    ? Limits.valueOf(query).orElseThrow(fault(lines.get(i), "the query has no LIMIT, or more than one"))
                    : Substitution.valueOf(query, parameter.name())
                            .orElseThrow(fault(
                                    lines.get(i), "the query has no line: VALUES ?" + parameter.name() + " { ... }"));
            if (!standing.equals(parameter.fallback())) {
                throw new Fault(
                        lines.get(i),
                        "the header's default \"" + parameter.fallback() + "\" is not the query's, \"" + standing
                                + "\"");
            }
        }
    }

    /** The line of the token that does not fit; the exception itself knows that of the token before. */
    private static int line(QueryParseException e) {
        Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : e.getLine();
    }

    private static Supplier<Fault> fault(int line, String message) {
        return () -> new Fault(line, message);
    }
}
