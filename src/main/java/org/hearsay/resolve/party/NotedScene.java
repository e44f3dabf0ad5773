package org.hearsay.resolve.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Ledger;
import org.jspecify.annotations.Nullable;

/** Who is named in which articles as a ledger has it, but for some articles that have changed since. For one thread. */
final class NotedScene implements Scene {
    private final Ledger ledger;
    private final Set<String> changed;
    private final Map<String, Presence> presences = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Family> families = new HashMap<>();
    private final Map<Set<String>, Collection<Presence>> found = new HashMap<>();
    private final List<Presence> now;

    /**
     * @param changed articles of which the ledger tells no more
     * @param now what those of them that are there name
     * @param counted the nodes that the changed articles named or name, as all articles now have them
     */
    NotedScene(Ledger ledger, Collection<String> changed, List<Presence> now, Collection<Node> counted) {
        this.ledger = ledger;
        this.changed = Set.copyOf(changed);
        this.now = List.copyOf(now);
        counted.forEach(node -> nodes.put(node.iri, node));
        now.forEach(presence -> presences.put(presence.article(), presence));
    }

    @Override
    public Node node(String iri) {
        prepare(List.of(iri));
        return Objects.requireNonNull(nodes.get(iri), iri);
    }

    private void prepare(Collection<String> all) {
        List<String> unknown =
                all.stream().filter(iri -> !nodes.containsKey(iri)).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<String, Set<String>> entries = ledger.entries(unknown);
            unknown.forEach(iri -> nodes.put(iri, new Node(iri, entries.getOrDefault(iri, Set.of()))));
        }
    }

    @Override
    public Collection<Presence> of(String node) {
        return under(Set.of(Presence.nodeKey(node))).stream()
                .filter(presence -> presence.names(node))
                .toList();
    }

    @Override
    public Collection<Presence> around(String surname, @Nullable LocalDate day) {
        return under(Keys.around(Presence.surnameKeys(surname, day)));
    }

    /** The articles with one of these keys; of those that have changed, all. */
    private Collection<Presence> under(Set<String> keys) {
        return found.computeIfAbsent(keys, all -> {
            List<String> articles = ledger.subjects(all).stream()
                    .filter(article -> !changed.contains(article))
                    .sorted()
                    .toList();
            List<String> unknown = articles.stream()
                    .filter(article -> !presences.containsKey(article))
                    .toList();
            ledger.entries(unknown).forEach((iri, entries) -> presences.put(iri, Presence.of(iri, entries)));
            List<Presence> under = new ArrayList<>(now);
            articles.forEach(article -> under.add(Objects.requireNonNull(presences.get(article), article)));
            prepare(under.stream().flatMap(Presence::nodes).toList());
            return under;
        });
    }

    /** These nodes and all that have one of their keys, or one of the keys of such, as they are now. */
    Collection<Node> related(Collection<String> iris, Set<String> keys) {
        Map<String, Node> related = new TreeMap<>();
        Set<String> front = new TreeSet<>(iris);
        Set<String> looked = new TreeSet<>();
        Set<String> sought = new TreeSet<>(keys);
        while (!front.isEmpty() || !sought.isEmpty()) {
            prepare(front);
            for (String iri : front) {
                related.put(iri, node(iri));
                sought.addAll(node(iri).keys());
            }
            sought.removeIf(key -> !looked.add(key));
            front = sought.isEmpty() ? new TreeSet<>() : new TreeSet<>(ledger.subjects(sought));
            sought = new TreeSet<>();
            front.removeAll(related.keySet());
        }
        return related.values();
    }

    Families families(Collection<Node> related) {
        Families of = new Families(related, this::near);
        families.putAll(of.byMember());
        return of;
    }

    private boolean near(String one, String other) {
        return of(one).stream()
                .anyMatch(presence ->
                        of(other).stream().anyMatch(beside -> presence.shares(beside, Set.of(one, other))));
    }

    @Override
    public Family family(String node) {
        if (!families.containsKey(node)) {
            families(related(Set.of(node), Set.of()));
        }
        return Objects.requireNonNull(families.get(node), node);
    }
}
