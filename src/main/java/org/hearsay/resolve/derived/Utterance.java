package org.hearsay.resolve.derived;

import java.util.List;

/**
 * One act of speech.
 *
 * @param speaker IRI of the party that stands for the speaker
 * @param wordings IRIs of the statements, at least two, sorted
 * @param shared the content words that all of them have, sorted
 */
public record Utterance(String iri, String speaker, List<String> wordings, List<String> shared) {
    public Utterance {
        wordings = List.copyOf(wordings);
        shared = List.copyOf(shared);
    }
}
