package org.hearsay.resolve.report;

import java.io.Serializable;
import java.util.List;
import org.hearsay.extract.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article has it.
 *
 * @param article IRI of the article
 * @param type the kind of event in plain words: {@code phone call}
 * @param participants IRIs of parties, sorted
 * @param when null where nothing tells it
 * @param place IRI of the place; null where nothing tells it
 * @param places IRIs of the evidence, sorted
 */
public record ReportedEvent(
        String iri,
        String article,
        String type,
        String text,
        List<String> participants,
        Event.@Nullable When when,
        @Nullable String place,
        Event.Modality modality,
        List<String> places)
        implements Serializable {
    public ReportedEvent {
        participants = List.copyOf(participants);
        places = List.copyOf(places);
    }
}
