package org.hearsay.extract;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an extension found that is none of the other kinds: words of the article, with a kind and values in the extension's own
 * vocabulary. Hearsay itself makes none.
 *
 * @param id {@code n1}, {@code n2} ... in reading order
 * @param kind an absolute IRI of the extension's own
 * @param on the {@link Finding#id} of the statement, threat or event that it is about; null where it is about none
 * @param text the evidence
 * @param values by property, an absolute IRI of the extension's own; in no language
 */
public record Note(String id, String kind, @Nullable String on, Phrase text, Map<String, String> values)
        implements Finding {
    public Note {
        values = Map.copyOf(new TreeMap<>(values));
        requireAbsolute(kind);
        values.keySet().forEach(Note::requireAbsolute);
    }

    private static void requireAbsolute(String iri) {
        if (!URI.create(iri).isAbsolute()) {
            throw new IllegalArgumentException(
                    "a note's kind and properties are absolute IRIs, which " + iri + " is not");
        }
    }
}
