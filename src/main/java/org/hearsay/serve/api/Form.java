package org.hearsay.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.hearsay.ask.AskException;
import org.hearsay.ask.RowFormat;

/** The forms in which the API answers. */
enum Form {
    JSON("application/sparql-results+json", RowFormat.JSON),
    CSV("text/csv", RowFormat.CSV),
    TSV("text/tab-separated-values", RowFormat.TSV),
    XML("application/sparql-results+xml", RowFormat.XML),
    HTML("text/html", RowFormat.TABLE);

    static final String PARAMETER = "format";
    private static final AcceptList OFFERED =
            AcceptList.create(JSON.name, "application/json", CSV.name, TSV.name, XML.name, HTML.name);

    private final String name;
    private final RowFormat rows;

    Form(String name, RowFormat rows) {
        this.name = name;
        this.rows = rows;
    }

    String header() {
        return name + "; charset=utf-8";
    }

    /** As {@code format=} names it. */
    String inQueries() {
        return name().toLowerCase(Locale.ROOT);
    }

    RowFormat rows() {
        return rows;
    }

    /** {@code format=} before the Accept header; JSON for who wants anything. */
    static Form wanted(HttpServletRequest request) {
        String format = request.getParameter(PARAMETER);
        if (format != null && !format.isEmpty()) {
            try {
                return valueOf(format.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new AskException("format must be json, csv, tsv, xml or html, not " + format, e);
            }
        }
        String chosen = ConNeg.chooseContentType(request, OFFERED, MediaType.create(JSON.name))
                .getContentTypeStr();
        for (Form type : values()) {
            if (type.name.equals(chosen)) {
                return type;
            }
        }
        return JSON;
    }
}
