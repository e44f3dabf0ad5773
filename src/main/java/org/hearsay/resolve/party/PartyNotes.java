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
        return ofNodes(Node.of(articles.stream().map(Presence::of).toList()).values(), parties);
    }

    /** The entries of some parties, by node. @param nodes as all articles have them */
    public static Map<String, Set<String>> ofNodes(Collection<Node> nodes, Parties parties) {
        Map<String, Map<String, String>> here = parties.byNode();
        Map<String, Set<String>> entries = new TreeMap<>();
        nodes.forEach(node ->
                entries.put(node.iri, Standing.entries(node, parties, here.getOrDefault(node.iri, Map.of()))));
        return entries;
    }
}
