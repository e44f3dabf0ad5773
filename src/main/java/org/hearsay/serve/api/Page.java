package org.hearsay.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.hearsay.ask.AskException;

/** Which of an answer's rows: {@code limit} of them after the first {@code offset}. */
record Page(int offset, int limit) {
    static final List<String> NAMES = List.of("offset", "limit");
    private static final int USUAL = 1000;
    private static final int MOST = 10_000;

    static Page of(HttpServletRequest request) {
        return new Page(number(request, "offset", 0, Integer.MAX_VALUE), number(request, "limit", USUAL, MOST));
    }

    private static int number(HttpServletRequest request, String name, int usual, int most) {
        String text = request.getParameter(name);
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new AskException(name + " must be a whole number up to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    /** The page after this one, where there are more rows. */
    Optional<Page> next(int rows) {
        return limit > 0 && offset < rows - limit ? Optional.of(new Page(offset + limit, limit)) : Optional.empty();
    }

    /** The page before this one, where this is not the first. */
    Optional<Page> previous() {
        return offset > 0 ? Optional.of(new Page(Math.max(0, offset - limit), limit)) : Optional.empty();
    }

    /** The same request for this page. */
    String address(HttpServletRequest request) {
        StringJoiner parameters = new StringJoiner("&");
        request.getParameterMap().forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                parameters.add(encode(name) + "=" + encode(values[0]));
            }
        });
        parameters.add("offset=" + offset).add("limit=" + limit);
        return request.getRequestURI() + "?" + parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
