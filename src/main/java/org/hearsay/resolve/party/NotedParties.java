package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.resolve.block.Ledger;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedParty;
import org.jspecify.annotations.Nullable;

/** Who is who as a ledger has it, but for some nodes of which it has just been worked out anew. For one thread. */
public final class NotedParties implements WhoIsWho {
    private final Ledger ledger;
    private final Parties anew;
    private final Set<String> nodes;
    private final Map<String, Set<String>> noted = new HashMap<>();

    /** @param nodes of which {@code anew} tells all */
    public NotedParties(Ledger ledger, Parties anew, Set<String> nodes) {
        this.ledger = ledger;
        this.anew = anew;
        this.nodes = Set.copyOf(nodes);
    }

    /** Looks up all parties of some articles at once. */
    public void prepare(Collection<ReportedArticle> articles) {
        Set<String> parties = new TreeSet<>();
        for (ReportedArticle article : articles) {
            article.parties().stream().map(ReportedParty::iri).forEach(parties::add);
        }
        lookUp(parties);
        Set<String> standing = new TreeSet<>();
        parties.stream().filter(party -> !nodes.contains(party)).forEach(party -> standing.add(standing(party)));
        articles.forEach(article -> parties.forEach(party -> {
            String here = Standing.here(article.iri(), entries(party));
            if (here != null) {
                standing.add(here);
            }
        }));
        lookUp(standing);
    }

    private void lookUp(Collection<String> parties) {
        List<String> unknown = parties.stream()
                .filter(party -> !nodes.contains(party) && !noted.containsKey(party))
                .toList();
        unknown.forEach(party -> noted.put(party, Set.of()));
        if (!unknown.isEmpty()) {
            noted.putAll(ledger.entries(unknown));
        }
    }

    private Set<String> entries(String party) {
        if (!nodes.contains(party) && !noted.containsKey(party)) {
            lookUp(List.of(party));
        }
        return noted.getOrDefault(party, Set.of());
    }

    @Override
    public String of(String article, String party) {
        String here = nodes.contains(party)
                ? anew.inArticle().getOrDefault(article, Map.of()).getOrDefault(party, party)
                : Standing.here(article, entries(party));
        return standing(here == null ? party : here);
    }

    private String standing(String party) {
        if (nodes.contains(party)) {
            return anew.standing().getOrDefault(party, party);
        }
        String full = Standing.ofFull(entries(party));
        String standing = full != null ? full : Standing.ofBare(entries(party));
        return standing == null ? party : standing;
    }

    @Override
    public String name(String party) {
        Parties.View view = view(party);
        return view == null ? party : view.name();
    }

    @Override
    public @Nullable String country(String party) {
        Parties.View view = view(party);
        return view == null ? null : view.country();
    }

    private Parties.@Nullable View view(String party) {
        return nodes.contains(party) ? anew.views().get(party) : Standing.view(entries(party));
    }
}
