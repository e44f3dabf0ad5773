package org.hearsay.serve.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Plain pages in the explorer's dress, which need no script. */
final class Html {
    private Html() {}

    /** @param body markup */
    static String page(String title, CharSequence body, Surroundings surroundings) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s · Hearsay</title>
            <link rel="icon" href="/explore/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/explore/style.css">
            </head>
            <body>
            <header class="top"><a class="brand" href="%s">Hearsay</a>
            <nav aria-label="Ways to ask">%s</nav></header>
            <main>
            %s</main>
            </body>
            </html>
            """.formatted(escape(title), surroundings.home(), surroundings.ways(), body);
    }

    static String link(String address, String label) {
        return "<a href=\"" + escape(address) + "\">" + escape(label) + "</a>";
    }

    static String encode(String text) {
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
