package org.hearsay.serve.strangers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets through what reads: no writing and no administration, not even with the password, and answers only up to their length. Paths
 * are compared as they are written.
 */
public final class ReadingAlone extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PAGES = Pattern.compile(
            "/|/start\\.js|/favicon\\.ico|/static/[A-Za-z0-9._/-]*|/assets/[A-Za-z0-9._/-]*|/(api|explore)(/[^;]*)?|/\\$/(ping|server)");

    private final Pattern services;
    private final long bytes;

    /** @param dataset its name, whose services are let through */
    public ReadingAlone(String dataset, long bytes) {
        this.services = Pattern.compile("/" + dataset + "(/|/query|/sparql|/get)?");
        this.bytes = bytes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean service = services.matcher(path).matches();
        boolean asks = service && request.getMethod().equals("POST") && !path.endsWith("/get");
        if (asks
                || READING.contains(request.getMethod())
                        && (service || PAGES.matcher(path).matches())) {
            BoundedAnswer answer = new BoundedAnswer(response, bytes);
            chain.doFilter(request, answer);
            answer.finish(); // what wrote may have swallowed it, and would end the answer as if it were whole
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "this server can be read, and nothing else");
        }
    }
}
