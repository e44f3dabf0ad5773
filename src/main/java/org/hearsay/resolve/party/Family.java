package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.derived.PartyNames;
import org.hearsay.resolve.party.name.Names;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that are one party by their names. The first in the alphabet stands for all, whatever came first.
 *
 * @param nodes at least one, sorted; either all are bare or none is
 */
record Family(List<Node> nodes) {
    Family {
        nodes = nodes.stream().sorted().toList();
    }

    String iri() {
        return nodes.get(0).iri;
    }

    List<String> members() {
        return nodes.stream().map(node -> node.iri).toList();
    }

    /** The name by which most articles call it. */
    String preferred() {
        Map<String, Integer> labels = new TreeMap<>();
        nodes.forEach(node -> node.names().forEach((name, count) -> labels.merge(name, count, Integer::sum)));
        return Names.most(labels);
    }

    /** Where articles agree on it. */
    @Nullable
    String country() {
        Set<String> served = new TreeSet<>();
        nodes.forEach(node -> served.addAll(node.countries()));
        return served.size() == 1 ? served.iterator().next() : null;
    }

    Parties.View view() {
        return new Parties.View(preferred(), country());
    }

    /** @param bare nodes of surnames that mean this party */
    PartyNames names(Collection<String> bare) {
        Set<String> others = new TreeSet<>();
        for (Node node : nodes) {
            others.addAll(node.names().keySet());
            others.addAll(node.aliases());
        }
        String preferred = preferred();
        others.remove(preferred);
        Set<String> members = new TreeSet<>(members());
        members.addAll(bare);
        return new PartyNames(iri(), List.copyOf(members), preferred, List.copyOf(others));
    }
}
