package org.hearsay.serve.api;

import static org.hearsay.serve.api.Html.escape;
import static org.hearsay.serve.api.Html.link;

import org.hearsay.ask.catalogue.QueryGraph;

/**
 * What is served beside the saved queries, so that their pages lead nowhere where nothing is.
 *
 * @param queriesAlone whether there is neither explorer nor console
 */
public record Surroundings(boolean queriesAlone) {
    private static final String DATASET = "hearsay";
    private static final String QUERIES = "/api/queries?format=html";

    /** Where the name of the program leads. */
    String home() {
        return queriesAlone ? QUERIES : "/explore/";
    }

    /** The ways to all there is. */
    String ways() {
        String queries = link(QUERIES, "Saved queries");
        return queriesAlone
                ? queries
                : queries + " " + link("/explore/", "Explorer") + "\n" + link("/", "SPARQL console");
    }

    /** A link to the console with a query in it, after something that stands before it; nothing where there is no console. */
    String console(String before, String sparql, String label, String title) {
        return queriesAlone
                ? ""
                : before + "<a class=\"sparql\" href=\"" + escape(QueryGraph.consoleLink(DATASET, sparql))
                        + "\" aria-label=\"" + escape(title) + "\">" + escape(label) + "</a>";
    }
}
