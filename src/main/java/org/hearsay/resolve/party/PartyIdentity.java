package org.hearsay.resolve.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.resolve.report.ReportedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Judges which nodes are one party beyond what their IRIs say, with all articles at hand that bear on it: other spellings, acronyms, the
 * same identity elsewhere, and bare surnames where just one person of that name is in the same news. For one thread.
 */
public final class PartyIdentity implements Scene {
    private final Map<String, Node> nodes;
    private final Map<String, List<Presence>> byNode = new HashMap<>();
    private final Map<String, News> bySurname = new HashMap<>();
    private final Families families;

    private PartyIdentity(Map<String, Node> nodes, Collection<Presence> presences) {
        this.nodes = nodes;
        for (Presence presence : presences) {
            presence.nodes()
                    .distinct()
                    .filter(nodes::containsKey)
                    .forEach(node -> byNode.computeIfAbsent(node, key -> new ArrayList<>())
                            .add(presence));
            presence.surnames()
                    .forEach(surname -> bySurname
                            .computeIfAbsent(surname, key -> new News(new TreeMap<>(), new ArrayList<>()))
                            .add(presence));
        }
        families = new Families(nodes.values(), this::near);
    }

    /** Who is who among all parties of these articles. */
    public static Parties among(Collection<ReportedArticle> articles) {
        List<Presence> presences = articles.stream().map(Presence::of).toList();
        PartyIdentity identity = new PartyIdentity(Node.of(presences), presences);
        return Parties.of(identity.families, identity.judgements());
    }

    /**
     * Whom bare surnames mean, where not all articles are at hand.
     *
     * @param people the bare nodes, and all that bear their surnames or are of one family with such, as all articles have them
     * @param presences all articles that name someone of these surnames
     */
    public static List<Judgement> judge(Collection<Node> people, Collection<Presence> presences) {
        return new PartyIdentity(byIri(people), presences).judgements();
    }

    /**
     * Who is who among some nodes, where not all articles are at hand.
     *
     * @param nodes as all articles have them; with each all that have one of its keys
     * @param bares all that mean one of these, or that are neighbours of such
     * @param presences all articles that name those of the nodes that share initials
     */
    public static Parties among(Collection<Node> nodes, Collection<Judgement> bares, Collection<Presence> presences) {
        return Parties.of(new PartyIdentity(byIri(nodes), presences).families, bares);
    }

    /** Those of some nodes that share initials: what they have in common depends on the articles that name them. */
    public static Set<String> sharingInitials(Collection<Node> nodes) {
        Set<String> initials = new TreeSet<>();
        nodes.forEach(node -> initials.addAll(node.acronyms()));
        return nodes.stream()
                .filter(node -> !Collections.disjoint(node.acronyms(), initials)
                        || !Collections.disjoint(node.initials(), initials))
                .map(Node::iri)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Node> byIri(Collection<Node> nodes) {
        return nodes.stream().collect(Collectors.toMap(Node::iri, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private List<Judgement> judgements() {
        return new BareNames(this)
                .of(nodes.values().stream().filter(Node::bare).map(Node::iri).toList());
    }

    /** The articles that name someone of one surname. */
    private record News(TreeMap<LocalDate, List<Presence>> byDay, List<Presence> undated) {
        void add(Presence presence) {
            LocalDate day = presence.day();
            (day == null ? undated : byDay.computeIfAbsent(day, key -> new ArrayList<>())).add(presence);
        }

        Collection<Presence> around(@Nullable LocalDate day) {
            var near = day == null
                    ? byDay
                    : byDay.subMap(day.minusDays(Presence.NEAR), true, day.plusDays(Presence.NEAR), true);
            return Stream.concat(near.values().stream().flatMap(List::stream), undated.stream())
                    .toList();
        }
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
        News news = bySurname.get(surname);
        return news == null ? List.of() : news.around(day);
    }

    @Override
    public Family family(String node) {
        return Objects.requireNonNull(families.byMember().get(node), node);
    }
}
