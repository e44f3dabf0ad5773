package org.hearsay.resolve.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Identification;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bare surname means, as {@link BareNames} judged it.
 *
 * @param neighbours IRIs of other nodes of the same single name in the same news, if this and they are nobody's
 */
public record Judgement(Node bare, Meaning meaning, Set<String> neighbours) implements Serializable {
    public Judgement {
        neighbours = Set.copyOf(neighbours);
    }

    /**
     * Whom it means.
     *
     * @param here the node that stands for the person, by article in which just one is possible
     * @param everywhere the same where it is one person in all articles; null otherwise
     * @param nobodys true if no person is possible in any article
     */
    public record Meaning(
            Map<String, String> here, @Nullable String everywhere, boolean nobodys) implements Serializable {
        public Meaning {
            here = Map.copyOf(here);
        }
    }

    public String iri() {
        return bare.iri;
    }

    /** Which are one person. @param all with each all its neighbours */
    static Collection<List<Judgement>> groups(Collection<Judgement> all) {
        Map<String, Judgement> byIri = new TreeMap<>();
        Groups groups = new Groups();
        for (Judgement one : all) {
            byIri.put(one.iri(), one);
            one.neighbours.forEach(other -> groups.join(one.iri(), other));
        }
        return groups.of(byIri.keySet()).stream()
                .map(group -> group.stream().map(byIri::get).toList())
                .toList();
    }

    List<Identification> found() {
        List<Identification> found = new ArrayList<>();
        new TreeMap<>(meaning.here())
                .forEach((article, person) -> found.add(
                        new Identification(iri(), person, article, "the only one of this surname in the same news")));
        new TreeSet<>(neighbours)
                .headSet(iri())
                .forEach(other -> found.add(new Identification(
                        iri(),
                        other,
                        "",
                        "the same single name in the same news, and nobody's full name there has it")));
        return found;
    }
}
