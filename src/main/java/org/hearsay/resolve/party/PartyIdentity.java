package org.hearsay.resolve.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.PartyNames;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * Judges which nodes are one party beyond what their IRIs say: other spellings, acronyms, the same identity elsewhere, and bare
 * surnames where just one person of that name is in the same news. Two people of one surname stay two. For one thread.
 */
public final class PartyIdentity {
    private final Map<String, Node> nodes;
    private final Surroundings surroundings;
    private final Groups groups = new Groups();
    private final List<Identification> found = new ArrayList<>();
    private final Map<String, Map<String, String>> inArticle = new HashMap<>();

    private PartyIdentity(Collection<ReportedArticle> articles) {
        nodes = Node.of(articles);
        surroundings = new Surroundings(articles);
    }

    /** Who is who among all parties of these articles. */
    public static Parties among(Collection<ReportedArticle> articles) {
        PartyIdentity identity = new PartyIdentity(articles);
        identity.elsewhere();
        identity.spellings();
        identity.acronyms();
        identity.surnames();
        return identity.parties();
    }

    private void elsewhere() {
        Map<String, List<Node>> byIdentity = new TreeMap<>();
        for (Node node : nodes.values()) {
            node.elsewhere.forEach(other -> byIdentity
                    .computeIfAbsent(node.type + " " + other, key -> new ArrayList<>())
                    .add(node));
        }
        byIdentity.values().forEach(same -> joinAll(same, "both are the same elsewhere (schema:sameAs)"));
    }

    private void spellings() {
        Map<String, List<Node>> bySpelling = new TreeMap<>();
        for (Node node : nodes.values()) {
            if (node.type != EntityType.PERSON || node.words().size() > 1) {
                bySpelling
                        .computeIfAbsent(node.type + " " + node.words(), key -> new ArrayList<>())
                        .add(node);
            }
        }
        bySpelling.values().forEach(same -> joinAll(same, "the same name in another spelling"));
    }

    private void acronyms() {
        Map<String, List<Node>> byInitials = new TreeMap<>();
        nodes.values().stream()
                .filter(node ->
                        node.type == EntityType.ORGANISATION && node.name().contains(" "))
                .forEach(node -> byInitials
                        .computeIfAbsent(NameForm.initials(node.name()), key -> new ArrayList<>())
                        .add(node));
        for (Node node : nodes.values()) {
            List<Node> full = byInitials.getOrDefault(node.name(), List.of());
            boolean acronym =
                    node.type == EntityType.ORGANISATION && node.name().matches("\\p{Lu}{2,6}");
            if (acronym && full.size() == 1 && near(node, full.get(0))) {
                join(node, full.get(0), "an acronym of the other's name, and both are in the same news");
            }
        }
    }

    private boolean near(Node a, Node b) {
        Set<String> apart = Set.of(a.iri, b.iri);
        return a.articles.stream().anyMatch(article -> surroundings.shared(article, b.articles, apart));
    }

    private void joinAll(List<Node> same, String reason) {
        Node first = same.get(0);
        for (Node other : same.subList(1, same.size())) {
            if (first.mayServeWith(other)) {
                join(other, first, reason);
            }
        }
    }

    private void join(Node identified, Node as, String reason) {
        groups.join(identified.iri, as.iri);
        found.add(new Identification(identified.iri, as.iri, "", reason));
    }

    private void surnames() {
        Map<String, Map<String, List<Node>>> people = peopleBySurname();
        Map<String, List<Node>> nobodys = new TreeMap<>();
        nodes.values().stream()
                .filter(node -> node.bare() && !node.words().isEmpty())
                .forEach(bare -> {
                    String name = bare.words().get(0);
                    if (identify(bare, people.getOrDefault(name, Map.of()).values())) {
                        nobodys.computeIfAbsent(name, key -> new ArrayList<>()).add(bare);
                    }
                });
        nobodys.values().forEach(this::bareNames);
    }

    /** All nodes of each person with a full name, by surname and by the least of the person's nodes. */
    private Map<String, Map<String, List<Node>>> peopleBySurname() {
        Map<String, Map<String, List<Node>>> people = new TreeMap<>();
        for (Node node : nodes.values()) {
            if (node.type == EntityType.PERSON && !node.bare() && !node.words().isEmpty()) {
                String surname = node.words().get(node.words().size() - 1);
                people.computeIfAbsent(surname, key -> new TreeMap<>())
                        .computeIfAbsent(groups.top(node.iri), key -> new ArrayList<>())
                        .add(node);
            }
        }
        return people;
    }

    /** Bare names that are nobody's full name, each in articles of its own: one person where they are in the same news. */
    private void bareNames(List<Node> sameName) {
        for (int i = 0; i < sameName.size(); i++) {
            for (int j = i + 1; j < sameName.size(); j++) {
                Node one = sameName.get(i);
                Node other = sameName.get(j);
                if (one.mayServeWith(other) && near(one, other)) {
                    join(other, one, "the same single name in the same news, and nobody's full name there has it");
                }
            }
        }
    }

    /**
     * Looks in each article whom a bare surname means there; where it is one person everywhere, the node is that person.
     *
     * @return true if it can be nobody of these in any article
     */
    private boolean identify(Node bare, Collection<List<Node>> people) {
        Set<String> meant = new TreeSet<>();
        boolean nobodys = true;
        int articles = 0;
        for (String article : bare.articles) {
            List<List<Node>> possible = people.stream()
                    .filter(person -> possible(bare, article, person))
                    .toList();
            nobodys &= possible.isEmpty();
            if (possible.size() == 1) {
                String one = possible.get(0).get(0).iri;
                meant.add(one);
                articles++;
                inArticle.computeIfAbsent(article, key -> new HashMap<>()).put(bare.iri, one);
                found.add(new Identification(bare.iri, one, article, "the only one of this surname in the same news"));
            }
        }
        if (meant.size() == 1 && articles == bare.articles.size()) {
            groups.join(bare.iri, meant.iterator().next());
        }
        return nobodys;
    }

    private boolean possible(Node bare, String article, List<Node> person) {
        Set<String> apart = new TreeSet<>(Set.of(bare.iri));
        person.forEach(node -> apart.add(node.iri));
        return person.stream()
                .anyMatch(node -> bare.mayServeWith(node) && surroundings.shared(article, node.articles, apart));
    }

    private Parties parties() {
        List<PartyNames> names = new ArrayList<>();
        Map<String, String> standing = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        for (List<String> group : groups.of(nodes.keySet())) {
            PartyNames one = names(group);
            names.add(one);
            group.forEach(member -> standing.put(member, one.iri()));
            Set<String> served = new TreeSet<>();
            group.forEach(member -> served.addAll(node(member).countries));
            if (served.size() == 1) {
                countries.put(one.iri(), served.iterator().next());
            }
        }
        return new Parties(
                found.stream().sorted().toList(),
                names.stream().sorted(PartyIdentity::byIri).toList(),
                standing,
                inArticle,
                countries);
    }

    private Node node(String iri) {
        return Objects.requireNonNull(nodes.get(iri), iri);
    }

    private static int byIri(PartyNames a, PartyNames b) {
        return a.iri().compareTo(b.iri());
    }

    /** A full name stands before a bare one; otherwise the first in the alphabet stands for all, whatever came first. */
    private PartyNames names(List<String> group) {
        List<Node> all = group.stream().map(this::node).toList();
        List<Node> full = all.stream().filter(node -> !node.bare()).toList();
        List<Node> candidates = full.isEmpty() ? all : full;
        Map<String, Integer> labels = new TreeMap<>();
        candidates.forEach(node -> node.names.forEach((name, count) -> labels.merge(name, count, Integer::sum)));
        String preferred = Names.most(labels);
        Set<String> others = new TreeSet<>();
        for (Node node : all) {
            others.addAll(node.names.keySet());
            others.addAll(node.aliases);
        }
        others.remove(preferred);
        return new PartyNames(candidates.get(0).iri, group, preferred, List.copyOf(others));
    }
}
