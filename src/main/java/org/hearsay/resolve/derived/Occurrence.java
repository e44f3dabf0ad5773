package org.hearsay.resolve.derived;

import java.util.List;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param type the kind in plain words: {@code phone call}
 * @param participants IRIs of those who stand for the parties, sorted
 * @param start the date that most reports give; null where none gives one
 * @param reports IRIs of the event reports, at least two, sorted
 */
public record Occurrence(
        String iri,
        String type,
        List<String> participants,
        @Nullable PartialDate start,
        List<String> reports) {
    public Occurrence {
        participants = List.copyOf(participants);
        reports = List.copyOf(reports);
    }
}
