package org.hearsay.ask;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A question that people ask again and again: a SELECT query in a file of its own, which runs as it stands in any SPARQL console.
 *
 * @param name the file's, without its ending
 * @param title in a few words
 * @param question what it answers, in a sentence or two
 * @param group what it belongs with: {@code relays}, {@code speech}, {@code threats} ...
 * @param parameters in the order of the file's header
 * @param text the file's, comments and all
 */
public record SavedQuery(
        String name, String title, String question, String group, List<Parameter> parameters, String text) {
    public SavedQuery {
        parameters = List.copyOf(parameters);
    }

    /** The names of its columns, in order. */
    public List<String> columns() {
        return query().getResultVars();
    }

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /** The query with its defaults; the caller may change it. */
    Query query() {
        return QueryFactory.create(text);
    }
}
