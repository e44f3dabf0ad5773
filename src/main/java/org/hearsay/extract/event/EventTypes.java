package org.hearsay.extract.event;

import java.util.List;
import java.util.Optional;

/** The kinds of event that Hearsay knows, in the order of its lexicon. Constant; loaded once. */
public final class EventTypes {
    private EventTypes() {}

    /** Every kind of event, each once. */
    public static List<EventType> all() {
        return EventLexicon.standard().types();
    }

    /** The kind with this label. */
    public static Optional<EventType> labelled(String label) {
        return all().stream().filter(type -> type.label().equals(label)).findFirst();
    }
}
