package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.resolve.report.ReportedArticle;

/** What a ledger notes of parties and of who is named where. Pure functions. */
public final class PartyNotes {
    private PartyNotes() {}

    /** The entries of an article. */
    public static Set<String> of(ReportedArticle article) {
        return Presence.of(article).entries();
    }

    /** The entries of all parties, by node. @param parties who is who among these articles */
    public static Map<String, Set<String>> of(Collection<ReportedArticle> articles, Parties parties) {
        Map<String, Set<String>> entries = new TreeMap<>();
        Node.of(articles.stream().map(Presence::of).toList())
                .forEach((iri, node) -> entries.put(iri, Standing.entries(node, parties)));
        return entries;
    }
}
