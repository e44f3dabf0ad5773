package org.hearsay.ask;

import java.util.Map;
import org.hearsay.vocab.Prefixes;

/** IRIs in the short form that tables show, and back: {@code st:1f3a...}. */
final class Terms {
    private Terms() {}

    /** The IRI with the longest prefix that fits it; itself where none does. */
    static String shorten(String iri) {
        return Prefixes.ALL.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max((a, b) ->
                        Integer.compare(a.getValue().length(), b.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    /** Whether this is a short form: a known prefix, a colon, and a name without spaces. */
    static boolean isShort(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && text.matches("\\S+") && Prefixes.ALL.containsKey(text.substring(0, colon));
    }

    /** The IRI of a short form; others as they are. */
    static String expand(String text) {
        if (!isShort(text)) {
            return text;
        }
        int colon = text.indexOf(':');
        Map<String, String> prefixes = Prefixes.ALL;
        return prefixes.get(text.substring(0, colon)) + text.substring(colon + 1);
    }
}
