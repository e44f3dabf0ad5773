package org.hearsay.resolve.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Identification;

/**
 * Judges which nodes are one party by what is known of them in all articles: other spellings, acronyms, the same identity
 * elsewhere. Bare surnames are left to {@link BareNames}. For one thread.
 */
final class Families {
    private final Map<String, Node> nodes = new TreeMap<>();
    private final BiPredicate<String, String> near;
    private final Groups groups = new Groups();
    private final List<Identification> found = new ArrayList<>();
    private final Map<String, Family> byMember = new HashMap<>();

    /**
     * @param all with each node all that have one of its keys
     * @param near tells of two nodes whether they are in the same news somewhere
     */
    Families(Collection<Node> all, BiPredicate<String, String> near) {
        this.near = near;
        all.stream().filter(node -> node.exists() && !node.bare()).forEach(node -> nodes.put(node.iri, node));
        by(Node::elsewhere).values().forEach(same -> joinAll(same, "both are the same elsewhere (schema:sameAs)"));
        by(Node::spellings).values().forEach(same -> joinAll(same, "the same name in another spelling"));
        acronyms();
        for (List<String> group : groups.of(nodes.keySet())) {
            Family family = new Family(group.stream()
                    .map(iri -> Objects.requireNonNull(nodes.get(iri)))
                    .toList());
            group.forEach(member -> byMember.put(member, family));
        }
    }

    private Map<String, List<Node>> by(Function<Node, Set<String>> keys) {
        Map<String, List<Node>> byKey = new TreeMap<>();
        nodes.values()
                .forEach(node -> keys.apply(node)
                        .forEach(key -> byKey.computeIfAbsent(key, one -> new ArrayList<>())
                                .add(node)));
        return byKey;
    }

    private void acronyms() {
        Map<String, List<Node>> byInitials = by(Node::initials);
        by(Node::acronyms).forEach((initials, acronyms) -> {
            List<Node> full = byInitials.getOrDefault(initials, List.of());
            for (Node node : acronyms) {
                if (full.size() == 1 && !full.contains(node) && near.test(node.iri, full.get(0).iri)) {
                    join(node, full.get(0), "an acronym of the other's name, and both are in the same news");
                }
            }
        });
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

    /** Each once. */
    List<Identification> found() {
        return found.stream().distinct().toList();
    }

    /** By the IRI of each of its members. */
    Map<String, Family> byMember() {
        return byMember;
    }
}
