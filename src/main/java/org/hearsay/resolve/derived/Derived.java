package org.hearsay.resolve.derived;

import java.util.List;

/** All that follows across a set of articles. Each list is sorted by IRI. */
public record Derived(
        List<Identification> identifications,
        List<PartyNames> parties,
        List<Utterance> utterances,
        List<Occurrence> occurrences,
        List<Conflict> conflicts,
        List<Syndication> syndications) {
    public Derived {
        identifications = List.copyOf(identifications);
        parties = List.copyOf(parties);
        utterances = List.copyOf(utterances);
        occurrences = List.copyOf(occurrences);
        conflicts = List.copyOf(conflicts);
        syndications = List.copyOf(syndications);
    }
}
