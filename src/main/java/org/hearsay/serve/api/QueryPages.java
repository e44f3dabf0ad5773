package org.hearsay.serve.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;

/** The saved queries, their forms and their answers as plain pages, which need no script. All that comes from data is escaped. */
final class QueryPages {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 90rem; color: #1b1b1b; background: #fff }
            a { color: #00539c } h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 1.5rem 0 .3rem }
            table { border-collapse: collapse; width: 100% } .rows { overflow-x: auto }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ccc }
            th { white-space: nowrap } form { display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; margin: 1rem 0 }
            label { display: grid; font-size: .9rem } input { font: inherit; padding: .3rem } button { font: inherit; padding: .35rem 1rem }
            dt { font-weight: 600; margin-top: .5rem } dd { margin: 0 0 0 1.5rem } .note { color: #555 }
            """;

    private QueryPages() {}

    static String list(SavedQueries queries) {
        StringBuilder body = new StringBuilder(
                "<h1>What can be asked</h1>\n<p>Each question opens with all its rows; narrow it there."
                        + " <a href=\"/\">The SPARQL console</a> takes any other.</p>\n");
        Map<String, List<SavedQuery>> groups = queries.all().stream()
                .collect(Collectors.groupingBy(SavedQuery::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            body.append("<h2>").append(escape(group)).append("</h2>\n<dl>\n");
            members.forEach(query -> body.append("<dt><a href=\"/api/queries/")
                    .append(escape(query.name()))
                    .append("?format=html\">")
                    .append(escape(query.title()))
                    .append("</a></dt>\n<dd>")
                    .append(escape(query.question()))
                    .append("</dd>\n"));
            body.append("</dl>\n");
        });
        queries.problems()
                .forEach(problem -> body.append("<p>Not a saved query: ")
                        .append(escape(problem))
                        .append("</p>\n"));
        return page("What can be asked", body);
    }

    /** @param sparql the query as it was run, for the link to the console */
    static String rows(SavedQuery query, Map<String, String> arguments, Rows rows, int total, String sparql) {
        StringBuilder body = new StringBuilder("<p><a href=\"/api/queries?format=html\">All questions</a></p>\n<h1>")
                .append(escape(query.title()))
                .append("</h1>\n<p>")
                .append(escape(query.question()))
                .append("</p>\n");
        form(query, arguments, body);
        body.append("<p class=\"note\">")
                .append(rows.size() == total ? "" : rows.size() + " of ")
                .append(total == 1 ? "1 row" : total + " rows")
                .append(" &middot; ");
        for (String format : List.of("csv", "tsv", "json")) {
            body.append("<a href=\"?")
                    .append(escape(parameters(arguments)))
                    .append("format=")
                    .append(format)
                    .append("\">")
                    .append(format.toUpperCase(java.util.Locale.ROOT))
                    .append("</a> &middot; ");
        }
        body.append("<a href=\"/#/dataset/hearsay/query?query=")
                .append(escape(encode(sparql)))
                .append("\">the SPARQL behind it, in the console</a></p>\n");
        table(rows, body);
        return page(query.title(), body);
    }

    private static void form(SavedQuery query, Map<String, String> arguments, StringBuilder body) {
        if (query.parameters().isEmpty()) {
            return;
        }
        body.append("<form>\n<input type=\"hidden\" name=\"format\" value=\"html\">\n");
        for (Parameter parameter : query.parameters()) {
            body.append("<label>")
                    .append(escape(parameter.name() + ": " + parameter.description()))
                    .append("<input name=\"")
                    .append(escape(parameter.name()))
                    .append("\" value=\"")
                    .append(escape(arguments.getOrDefault(parameter.name(), parameter.fallback())))
                    .append("\" placeholder=\"")
                    .append(escape(parameter.example()))
                    .append("\"></label>\n");
        }
        body.append("<button>Ask</button>\n</form>\n");
    }

    private static void table(Rows rows, StringBuilder body) {
        body.append("<div class=\"rows\" tabindex=\"0\" role=\"region\" aria-label=\"Rows\">\n<table>\n<thead><tr>");
        rows.columns()
                .forEach(column ->
                        body.append("<th scope=\"col\">").append(escape(column)).append("</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows.size(); row++) {
            body.append("<tr>");
            for (String column : rows.columns()) {
                body.append("<td>")
                        .append(cell(rows.cell(row, column).orElse("")))
                        .append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n</div>\n");
    }

    /** Findings lead to their evidence, web addresses to themselves; other text stays text. */
    private static String cell(String text) {
        if (text.matches("https://w3id\\.org/hearsay/id/(statement|threat|event)/[^\\s]+")) {
            return "<a href=\"/api/queries/evidence?format=html&amp;finding=" + escape(encode(text))
                    + "\">where it says so</a>";
        }
        if (text.matches("https?://\\S+")) {
            return "<a rel=\"noreferrer noopener\" href=\"" + escape(text) + "\">" + escape(text) + "</a>";
        }
        return escape(text);
    }

    private static String parameters(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> encode(argument.getKey()) + "=" + encode(argument.getValue()) + "&")
                .collect(Collectors.joining());
    }

    private static String page(String title, CharSequence body) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + " - Hearsay</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
