package org.hearsay.extract;

import java.util.List;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to have happened, to be planned or supposed.
 *
 * @param id {@code v1}, {@code v2} ... in reading order
 * @param type in plain words: "phone call", "summit", "troop deployment"
 * @param text the evidence
 * @param participants in order of mention
 * @param when null where nothing tells it
 * @param place null where nothing tells it
 */
public record Event(
        String id,
        String type,
        Phrase text,
        List<Party> participants,
        @Nullable When when,
        @Nullable Party place,
        Modality modality)
        implements Finding {
    public Event {
        participants = List.copyOf(participants);
    }

    /** A day, month or year, or from one to another. */
    public record When(PartialDate start, @Nullable PartialDate end) {}

    /** Whether it is told as done. The labels are those of the extraction output, in lower case. */
    public enum Modality {
        HAPPENED,
        PLANNED,
        HYPOTHETICAL
    }
}
