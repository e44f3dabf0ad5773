package org.hearsay.resolve.report;

import java.io.Serializable;
import java.util.List;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one article has it.
 *
 * @param article IRI of the article
 * @param speakers IRIs of the parties that say it together, sorted; mostly one
 * @param outer IRI of the statement that reports this one; null where the article itself does
 * @param addressee IRI of the party; null where none is told
 * @param meaning see {@link org.hearsay.resolve.said.MeaningVector}; empty where it is not known
 * @param act the last part of the act's IRI: {@code say}, {@code warn} ...
 * @param relayedBy IRIs of parties, sorted
 * @param places IRIs of the evidence for the words, sorted
 */
public record ReportedStatement(
        String iri,
        String article,
        List<String> speakers,
        @Nullable String outer,
        @Nullable String addressee,
        String text,
        String meaning,
        String act,
        boolean denied,
        boolean quoted,
        @Nullable PartialDate saidOn,
        List<String> relayedBy,
        List<String> mentions,
        List<String> places)
        implements Serializable {
    public ReportedStatement {
        speakers = List.copyOf(speakers);
        relayedBy = List.copyOf(relayedBy);
        mentions = List.copyOf(mentions);
        places = List.copyOf(places);
    }
}
