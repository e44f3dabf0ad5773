package org.hearsay.resolve.derived;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act of speech.
 *
 * @param speakers IRIs of the parties that stand for the speakers, sorted; mostly one
 * @param own by the IRI of each statement, at least two, sorted: the words that carry meaning and that not all statements have, as it
 *     has them and in its order
 * @param shared the words that carry meaning and that all statements have, as the first has them and in its order
 */
public record Utterance(String iri, List<String> speakers, Map<String, List<String>> own, List<String> shared) {
    public Utterance {
        speakers = List.copyOf(speakers);
        own = Collections.unmodifiableMap(new TreeMap<>(own));
        shared = List.copyOf(shared);
    }

    /** IRIs of the statements, sorted. */
    public List<String> wordings() {
        return List.copyOf(own.keySet());
    }
}
