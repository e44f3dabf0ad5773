package org.hearsay.ask.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ask.AskException;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQuery;
import org.hearsay.vocab.Prefixes;

/** Values of a parameter that a store holds, for those who do not know what to ask for. */
public final class Suggestions {
    /** Nodes that are looked at, of those that stand in most findings; their names may be fewer. */
    private static final int NODES = 2000;

    private Suggestions() {}

    /**
     * Values whose text holds a part, whatever its case, the most frequent first.
     *
     * @return none where the parameter does not say where in the data its values stand
     */
    public static List<String> of(QueryRunner store, Parameter parameter, String part, int most) {
        if (parameter.path().isEmpty()) {
            return List.of();
        }
        Rows rows = store.run(query(parameter.path().get()), Map.of());
        Map<String, Integer> times = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int here = Integer.parseInt(rows.cell(row, "times").orElse("0"));
            times.merge(shown(rows, row, parameter.type()), here, Integer::sum);
        }
        return times.entrySet().stream()
                .filter(value -> value.getKey().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same for a parameter by its name. @throws AskException where the query has none of this name */
    public static List<String> of(QueryRunner store, SavedQuery query, String name, String part, int most) {
        return query.parameter(name)
                .map(parameter -> of(store, parameter, part, most))
                .orElseThrow(() -> new AskException(query.name() + " has no parameter " + name));
    }

    /** A name where a name is asked for; the word that a kind's IRI ends in where text is; the value itself otherwise. */
    private static String shown(Rows rows, int row, Parameter.Type type) {
        String value = rows.cell(row, "value").orElse("");
        return switch (type) {
            case NAME -> rows.cell(row, "called").orElse(value);
            case TEXT -> value.matches("https?://\\S+") ? word(value) : value;
            case IRI, DATE, NUMBER, LIMIT -> value;
        };
    }

    private static String word(String iri) {
        return iri.replaceAll("^.*[/#]", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }

    private static SavedQuery query(String path) {
        StringBuilder text = new StringBuilder();
        Prefixes.ALL.forEach((prefix, namespace) -> text.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        text.append("""
            SELECT ?value (MIN(?counted) AS ?times) (COALESCE(MIN(STR(?preferred)), MIN(STR(?label))) AS ?called) {
              { SELECT ?value (COUNT(*) AS ?counted) { ?any %s ?value } GROUP BY ?value ORDER BY DESC(?counted) LIMIT %d }
              OPTIONAL { ?value hs:sameParty/skos:prefLabel ?preferred }
              OPTIONAL { ?value rdfs:label ?label }
            } GROUP BY ?value
            """.formatted(path, NODES));
        return new SavedQuery("suggestions", "", "", "", List.of(), text.toString());
    }
}
