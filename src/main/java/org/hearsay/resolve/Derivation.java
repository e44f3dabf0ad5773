package org.hearsay.resolve;

import java.util.Collection;
import java.util.List;
import org.hearsay.resolve.conflict.Conflicts;
import org.hearsay.resolve.copy.Copies;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.event.Occurrences;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.party.PartyIdentity;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Utterances;

/**
 * What follows across articles from their graphs alone. A pure function of the set of articles: their order changes nothing, and what
 * is derived can be dropped and derived again.
 */
public final class Derivation {
    private Derivation() {}

    /** All that follows. */
    public static Derived of(Collection<ReportedArticle> articles) {
        List<ReportedArticle> sorted = articles.stream().sorted().toList();
        Parties parties = PartyIdentity.among(sorted);
        List<Occurrence> occurrences = Occurrences.among(sorted, parties);
        return new Derived(
                parties.identifications(),
                parties.names(),
                Utterances.among(sorted, parties),
                occurrences,
                Conflicts.among(sorted, parties, occurrences),
                Copies.among(sorted));
    }
}
