package org.hearsay.graph;

import java.nio.charset.StandardCharsets;

/** Web addresses as they stand in pages, made fit to be IRIs. */
final class WebAddress {
    /** What RFC 3987 forbids in an IRI beside controls and space. */
    private static final String FORBIDDEN = "<>\"{}|\\^`";

    private WebAddress() {}

    /** The address with what an IRI may not hold percent-encoded, and with a scheme where it lacks one. */
    static String iri(String address) {
        StringBuilder iri = new StringBuilder();
        String stripped = address.strip();
        if (!stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            iri.append("https://");
        }
        stripped.codePoints().forEach(point -> {
            if (point <= ' ' || FORBIDDEN.indexOf(point) >= 0) {
                iri.append(encoded(point));
            } else {
                iri.appendCodePoint(point);
            }
        });
        return iri.toString();
    }

    private static String encoded(int point) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", unit & 0xff));
        }
        return encoded.toString();
    }
}
