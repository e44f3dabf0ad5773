package org.hearsay.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.party.Node;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.party.PartyIdentity;
import org.hearsay.resolve.party.PartyNotes;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Wording;

/**
 * What follows across articles from their graphs alone. A pure function of the set of articles: their order changes nothing, and what
 * is derived can be dropped and derived again. {@link Advance} comes to the same with fewer of them.
 */
public final class Derivation {
    private Derivation() {}

    /**
     * What follows, and what is noted for {@link Advance}.
     *
     * @param entries of the ledger, by article or party
     */
    public record Noted(Derived derived, Map<String, Set<String>> entries) {}

    /** All that follows. */
    public static Derived of(Collection<ReportedArticle> articles) {
        Parties parties = PartyIdentity.among(articles);
        return of(new Layers(parties), parties, articles);
    }

    /** All that follows, and all entries of the ledger. */
    public static Noted noted(Collection<ReportedArticle> articles) {
        Parties parties = PartyIdentity.among(articles);
        Layers layers = new Layers(parties);
        Derived derived = of(layers, parties, articles);
        Map<String, Set<String>> entries = PartyNotes.of(articles, parties);
        Map<String, String> byFinding = new HashMap<>();
        for (ReportedArticle article : articles) {
            entries.computeIfAbsent(article.iri(), key -> new TreeSet<>()).addAll(layers.entries(article));
            article.statements().forEach(statement -> byFinding.put(statement.iri(), article.iri()));
            article.events().forEach(event -> byFinding.put(event.iri(), article.iri()));
        }
        add(Memberships.of(derived, byFinding), entries);
        return new Noted(derived, entries);
    }

    /** Who is who, and all entries of parties, of some nodes by themselves. */
    public static Noted noted(Parties parties, Collection<Node> nodes) {
        Derived derived =
                new Derived(parties.identifications(), parties.names(), List.of(), List.of(), List.of(), List.of());
        Map<String, Set<String>> entries = PartyNotes.ofNodes(nodes, parties);
        add(Memberships.of(derived, Map.of()), entries);
        return new Noted(derived, entries);
    }

    private static void add(Map<String, Set<String>> more, Map<String, Set<String>> entries) {
        more.forEach((subject, members) ->
                entries.computeIfAbsent(subject, key -> new TreeSet<>()).addAll(members));
    }

    private static Derived of(Layers layers, Parties parties, Collection<ReportedArticle> articles) {
        List<Wording> wordings = all(layers.sayings(), articles);
        layers.sayings().met(wordings);
        return layers.derived(
                parties,
                new Layers.Records(
                        wordings,
                        all(layers.tellings(), articles),
                        all(layers.figures(), articles),
                        all(layers.speeches(), articles),
                        all(layers.sketches(), articles)));
    }

    private static <R> List<R> all(Layer<R> layer, Collection<ReportedArticle> articles) {
        return articles.stream()
                .sorted()
                .flatMap(article -> layer.records(article).stream())
                .toList();
    }
}
