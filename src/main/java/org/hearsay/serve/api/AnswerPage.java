package org.hearsay.serve.api;

import static org.hearsay.serve.api.Html.encode;
import static org.hearsay.serve.api.Html.escape;
import static org.hearsay.serve.api.Html.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQuery;
import org.hearsay.ask.catalogue.Suggestions;

/**
 * A saved query's form, with values to choose from, and its rows as a page. All that comes from data is escaped.
 *
 * @param arguments what was asked with
 * @param store what is asked for values to choose from
 * @param surroundings what the page can lead to
 */
record AnswerPage(SavedQuery query, Map<String, String> arguments, QueryRunner store, Surroundings surroundings) {
    private static final int SUGGESTED = 50;

    /**
     * The page.
     *
     * @param rows those of this page
     * @param total how many there are on all pages
     * @param address where another page is
     */
    String write(Rows rows, Page page, int total, Function<Page, String> address) {
        StringBuilder body = new StringBuilder(
                "<h1>" + escape(query.title()) + "</h1>\n<p class=\"lead\">" + escape(query.question()) + "</p>\n");
        body.append(form()).append(count(rows.size(), page, total));
        rows.limitedBy(query).ifPresent(more -> body.append("<p class=\"note\">" + escape(capital(more)) + ".</p>\n"));
        body.append(table(rows));
        body.append("<nav class=\"pager\" aria-label=\"Pages\">");
        page.previous()
                .ifPresent(before -> body.append(link(address.apply(before), "← The page before"))
                        .append('\n'));
        page.next(total)
                .ifPresent(next -> body.append(link(address.apply(next), "From " + (next.offset() + 1) + " on →")));
        return Html.page(query.title(), body.append("</nav>\n"), surroundings);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String form() {
        if (query.parameters().isEmpty()) {
            return "";
        }
        return query.parameters().stream()
                .map(this::field)
                .collect(Collectors.joining(
                        "",
                        "<form class=\"asking\">\n<input type=\"hidden\" name=\"format\" value=\"html\">\n",
                        "<button>Ask</button>\n</form>\n"));
    }

    private String field(Parameter parameter) {
        String name = escape(parameter.name());
        String value = arguments.getOrDefault(parameter.name(), parameter.fallback());
        String list = Suggestions.of(store, parameter, "", SUGGESTED).stream()
                .map(suggestion -> "<option value=\"" + escape(suggestion) + "\">")
                .collect(Collectors.joining("", "<datalist id=\"of-" + name + "\">", "</datalist>\n"));
        return "<label><span>" + name + ": " + escape(parameter.description()) + "</span><input name=\"" + name
                + "\" value=\""
                + escape(value) + "\" placeholder=\"" + escape(parameter.example()) + "\" list=\"of-" + name
                + "\" autocomplete=\"off\"></label>\n" + list;
    }

    private String count(int shown, Page page, int total) {
        String number = shown == total
                ? total == 1 ? "1 row" : total + " rows"
                : "Rows " + (page.offset() + 1) + " to " + (page.offset() + shown) + " of " + total;
        String others = List.of("csv", "tsv", "json", "xml").stream()
                .map(format -> link("?" + parameters() + "format=" + format, format.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" · "));
        String behind = "the SPARQL behind it, in the console";
        return "<p class=\"note\">" + number + " · " + others
                + surroundings.console(" · ", store.sparql(query, arguments), behind, behind) + "</p>\n";
    }

    private String parameters() {
        return arguments.entrySet().stream()
                .map(argument -> encode(argument.getKey()) + "=" + encode(argument.getValue()) + "&")
                .collect(Collectors.joining());
    }

    private static String table(Rows rows) {
        StringBuilder table =
                new StringBuilder("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rows\">\n"
                        + "<table class=\"rows\">\n"
                        + "<thead><tr>");
        rows.columns().forEach(column -> table.append("<th scope=\"col\">" + escape(column) + "</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows.size(); row++) {
            table.append("<tr>");
            for (String column : rows.columns()) {
                table.append("<td>" + cell(rows.cell(row, column).orElse("")) + "</td>");
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody>\n</table>\n</div>\n").toString();
    }

    /** Findings lead to their evidence, web addresses to themselves; other text stays text. */
    private static String cell(String text) {
        if (text.matches("https://w3id\\.org/hearsay/id/(statement|threat|event)/[^\\s]+")) {
            return link("/api/queries/evidence?format=html&finding=" + encode(text), "where it says so");
        }
        if (text.matches("https?://\\S+")) {
            return "<a rel=\"noreferrer noopener\" href=\"" + escape(text) + "\">" + escape(text) + "</a>";
        }
        return escape(text);
    }
}
