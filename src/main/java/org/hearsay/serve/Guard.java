package org.hearsay.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer carries and what no page of another site may do: browsers are told to load nothing from, and send nothing to,
 * any other host, and a change that another site's page asks for is refused although the browser would add the password it keeps.
 */
final class Guard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    // the console sets styles in its elements and draws icons from data addresses
    private static final String POLICY =
            "default-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                    + " style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (fromOtherSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "not from the page of another site");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean fromOtherSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }
}
