package org.hearsay.resolve.derived;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Things put together pair by pair. The groups depend on which pairs were put together, not on their order. For one thread. */
public final class Groups {
    private final Map<String, String> parents = new TreeMap<>();

    /** Makes two, and all that are with them already, one group. */
    public void join(String a, String b) {
        String first = top(a);
        String second = top(b);
        if (first.compareTo(second) <= 0) {
            parents.put(second, first);
        } else {
            parents.put(first, second);
        }
    }

    /** The least of the group that this is in; itself where it is alone. */
    public String top(String one) {
        String at = one;
        for (String up = parents.getOrDefault(at, at); !up.equals(at); up = parents.getOrDefault(at, at)) {
            at = up;
        }
        parents.put(one, at);
        return at;
    }

    /** The groups of these, each sorted, by their least. */
    public Collection<List<String>> of(Collection<String> all) {
        return all.stream()
                .sorted()
                .distinct()
                .collect(Collectors.groupingBy(this::top, TreeMap::new, Collectors.toList()))
                .values();
    }
}
