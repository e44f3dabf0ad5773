package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a ledger tells which node stands for a node: the entries, their keys, and what is read back from them. */
final class Standing {
    private static final String FAMILY = "family ";
    private static final String BARE = "as ";
    private static final String HERE = "here ";
    private static final String MEANS = "means ";
    private static final String VIEW = "view ";
    private static final String NONE = "-";

    private Standing() {}

    /** The entries of a node. @param here the node that stands for it in an article of its own, by article */
    static Set<String> entries(Node node, Parties parties, Map<String, String> here) {
        Set<String> entries = new TreeSet<>(node.entries());
        String standing = parties.standing().getOrDefault(node.iri, node.iri);
        entries.add((node.bare() ? BARE : FAMILY) + standing);
        here.forEach((article, person) -> {
            entries.add(HERE + article + " " + person);
            entries.add(MEANS + person);
        });
        Parties.View view = parties.views().get(node.iri);
        if (view != null) {
            entries.add(VIEW + (view.country() == null ? NONE : view.country()) + " " + view.name());
        }
        return entries;
    }

    /** The keys of all nodes for which one stands, be it in one article. */
    static Set<String> keys(String standing) {
        return Set.of(FAMILY + standing, BARE + standing, MEANS + standing);
    }

    /** The key of the bare nodes for which one stands. */
    static String bareKey(String standing) {
        return BARE + standing;
    }

    /** The node that stands for a bare one; null for another node. */
    static @Nullable String ofBare(Collection<String> entries) {
        return after(BARE, entries);
    }

    /** The node that stands for one that is not bare; null for another node. */
    static @Nullable String ofFull(Collection<String> entries) {
        return after(FAMILY, entries);
    }

    /** The node that stands for one in an article of its own; null where it is the same as in all. */
    static @Nullable String here(String article, Collection<String> entries) {
        return after(HERE + article + " ", entries);
    }

    static Parties.@Nullable View view(Collection<String> entries) {
        String view = after(VIEW, entries);
        if (view == null) {
            return null;
        }
        String[] parts = view.split(" ", 2);
        return new Parties.View(parts[1], parts[0].equals(NONE) ? null : parts[0]);
    }

    /** All of a node's entries that say who stands for it. */
    static Set<String> said(Collection<String> entries) {
        return entries.stream()
                .filter(entry -> entry.startsWith(FAMILY) || entry.startsWith(BARE) || entry.startsWith(HERE))
                .collect(Collectors.toSet());
    }

    private static @Nullable String after(String start, Collection<String> entries) {
        return entries.stream()
                .filter(entry -> entry.startsWith(start))
                .findFirst()
                .map(entry -> entry.substring(start.length()))
                .orElse(null);
    }
}
