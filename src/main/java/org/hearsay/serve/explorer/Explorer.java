package org.hearsay.serve.explorer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Gives the explorer's files, to read alone. Thread-safe.
 *
 * <p>Its page runs no script but its own modules, keeps no style in its elements and talks to this server only, so its policy is
 * stricter than the console's: should a word of an article ever reach the page as markup, it still does nothing.
 */
public final class Explorer extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where it is to be served. */
    public static final String PATH = "/explore";

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // names of files are lower case, so that nothing but them can be asked for: no class, no path upward
    private static final Pattern NAME = Pattern.compile("/((?:[a-z-]+/)?[a-z-]+\\.(html|css|js|rq|svg))");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "rq", "application/sparql-query",
            "svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(PATH + "/"); // relative addresses in the page count from here
            return;
        }
        Matcher name = NAME.matcher(path.equals("/") ? "/index.html" : path);
        byte[] content = name.matches() ? read(name.group(1)) : null;
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(content, TYPES.get(name.group(2)), request, response);
        }
    }

    private static byte @Nullable [] read(String name) throws IOException {
        try (InputStream file = Explorer.class.getResourceAsStream(name)) {
            return file == null ? null : file.readAllBytes();
        }
    }

    /** Browsers ask again each time and are told when nothing has changed, so that a new release shows at once. */
    private static void send(
            byte[] content, @Nullable String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
