package org.hearsay.resolve.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.resolve.report.ReportedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Judges which nodes are one party beyond what their IRIs say, with all articles at hand: other spellings, acronyms, the same
 * identity elsewhere, and bare surnames where just one person of that name is in the same news. For one thread.
 */
public final class PartyIdentity implements Scene {
    private final Map<String, Node> nodes;
    private final Map<String, List<Presence>> byNode = new HashMap<>();
    private final Map<String, List<Presence>> bySurname = new HashMap<>();
    private final Families families;

    private PartyIdentity(List<Presence> presences) {
        nodes = Node.of(presences);
        for (Presence presence : presences) {
            presence.nodes()
                    .distinct()
                    .forEach(node -> byNode.computeIfAbsent(node, key -> new ArrayList<>())
                            .add(presence));
            presence.surnames()
                    .forEach(surname -> bySurname
                            .computeIfAbsent(surname, key -> new ArrayList<>())
                            .add(presence));
        }
        families = new Families(nodes.values(), this::near);
    }

    /** Who is who among all parties of these articles. */
    public static Parties among(Collection<ReportedArticle> articles) {
        PartyIdentity identity =
                new PartyIdentity(articles.stream().map(Presence::of).toList());
        List<String> bares = identity.nodes.values().stream()
                .filter(Node::bare)
                .map(node -> node.iri)
                .toList();
        return Parties.of(identity.families, new BareNames(identity), bares);
    }

    private boolean near(String one, String other) {
        return of(one).stream()
                .anyMatch(presence ->
                        of(other).stream().anyMatch(beside -> presence.shares(beside, Set.of(one, other))));
    }

    @Override
    public Node node(String iri) {
        return Objects.requireNonNull(nodes.get(iri), iri);
    }

    @Override
    public Collection<Presence> of(String node) {
        return byNode.getOrDefault(node, List.of());
    }

    @Override
    public Collection<Presence> around(String surname, @Nullable LocalDate day) {
        return bySurname.getOrDefault(surname, List.of());
    }

    @Override
    public Family family(String node) {
        return Objects.requireNonNull(families.byMember().get(node), node);
    }
}
