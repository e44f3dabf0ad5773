package org.hearsay.serve.api;

import static org.hearsay.serve.api.Html.escape;
import static org.hearsay.serve.api.Html.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;

/** The list of the saved queries as a page. All that comes from files is escaped. */
final class QueryPages {
    private QueryPages() {}

    static String list(SavedQueries queries, Surroundings surroundings) {
        StringBuilder body =
                new StringBuilder("<h1>What can be asked</h1>\n<p class=\"lead\">Each question opens with all its"
                        + " rows; narrow it there. The same as data: <a href=\"/api/queries?format=json\">JSON</a>,"
                        + " <a href=\"/api/openapi.json\">OpenAPI</a>.</p>\n");
        Map<String, List<SavedQuery>> groups = queries.all().stream()
                .collect(Collectors.groupingBy(SavedQuery::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            body.append("<section>\n<div class=\"heading\"><h2>")
                    .append(escape(group))
                    .append("</h2></div>\n<dl class=\"asked\">\n");
            members.forEach(query -> body.append(entry(query, surroundings)));
            body.append("</dl>\n</section>\n");
        });
        queries.problems()
                .forEach(problem -> body.append("<p class=\"trouble\">Not a saved query: ")
                        .append(escape(problem))
                        .append("</p>\n"));
        return Html.page("What can be asked", body, surroundings);
    }

    private static String entry(SavedQuery query, Surroundings surroundings) {
        return "<dt>" + link("/api/queries/" + query.name() + "?format=html", query.title()) + " <code>"
                + escape(query.name())
                + "</code></dt>\n<dd>" + escape(query.question())
                + surroundings.console(" ", query.text(), "SPARQL", query.title() + ", in the console") + "</dd>\n";
    }
}
