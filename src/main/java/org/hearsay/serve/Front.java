package org.hearsay.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonString;
import org.hearsay.vocab.Prefixes;

/**
 * The way into Fuseki's console: {@code /} is its own page, with a script before it that opens the query page of the Hearsay
 * dataset with a first query, and gives the editor our prefixes, which it would otherwise fetch from another host.
 */
final class Front extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/start.js";

    private final String page;
    private final String script;

    Front() {
        page = resource("/webapp/index.html")
                .replace("<title>Apache Jena Fuseki UI</title>", "<title>Hearsay: SPARQL console</title>")
                .replaceFirst("<script ", "<script src=\"." + SCRIPT + "\"></script>\n    <script ");
        script = resource("start.js")
                .replace("START_QUERY", new JsonString(resource("welcome.rq")).toString())
                .replace("START_PREFIXES", prefixes().toString())
                .replace("START_DATASET", new JsonString(HearsayServer.DATASET).toString());
    }

    private static JsonArray prefixes() {
        JsonArray prefixes = new JsonArray();
        Prefixes.ALL.forEach((prefix, namespace) -> prefixes.add(prefix + ": <" + namespace + ">"));
        return prefixes;
    }

    private static String resource(String name) {
        try (InputStream in = Front.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path: the build is broken");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod() + " " + request.getRequestURI()) {
            case "GET /", "HEAD /" -> send(response, "text/html", page);
            case "GET " + SCRIPT, "HEAD " + SCRIPT -> send(response, "text/javascript", script);
            // the console takes its own address for the server's, so that it must be at the root
            case "GET /index.html", "HEAD /index.html" -> response.sendRedirect("/");
            default -> chain.doFilter(request, response);
        }
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
