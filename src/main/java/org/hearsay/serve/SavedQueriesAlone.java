package org.hearsay.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Lets through what asks a saved query and nothing else: no SPARQL, no console, no explorer, no writing, no administration. Paths are
 * allowed as they are written, so that no spelling of another leads past.
 */
final class SavedQueriesAlone extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern ALLOWED = Pattern.compile(
            "/api/?|/api/openapi\\.json|/api/queries/?|/api/queries/[A-Za-z0-9_-]+(/suggestions)?|/explore/(style\\.css|icon\\.svg)|/\\$/ping");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && request.getRequestURI().equals("/")) {
            response.sendRedirect("/api/queries?format=html");
        } else if (reads && ALLOWED.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN, "this server answers saved queries alone: /api/queries");
        }
    }
}
