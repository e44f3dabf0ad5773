package org.hearsay.resolve.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Identification;
import org.jspecify.annotations.Nullable;

/**
 * Judges whom bare surnames mean: the person of that name if just one is in the same news. Two people of one surname stay two, and a
 * bare surname between them nobody's. For one thread.
 */
final class BareNames {
    private final Scene scene;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    BareNames(Scene scene) {
        this.scene = scene;
    }

    /**
     * Whom a bare surname means.
     *
     * @param here the node that stands for the person, by article in which just one is possible
     * @param everywhere the same where it is one person in all articles; null otherwise
     * @param nobodys true if no person is possible in any article
     */
    record Meaning(Map<String, String> here, @Nullable String everywhere, boolean nobodys) {}

    Node node(String bare) {
        return scene.node(bare);
    }

    Meaning meaning(String bare) {
        Meaning known = meanings.get(bare);
        if (known == null) {
            known = judge(scene.node(bare));
            meanings.put(bare, known);
        }
        return known;
    }

    private Meaning judge(Node bare) {
        Map<String, String> here = new TreeMap<>();
        boolean nobodys = true;
        Collection<Presence> presences = scene.of(bare.iri);
        for (Presence presence : presences) {
            Set<String> possible = possible(bare, presence);
            nobodys &= possible.isEmpty();
            if (possible.size() == 1) {
                here.put(presence.article(), possible.iterator().next());
            }
        }
        boolean one =
                here.size() == presences.size() && Set.copyOf(here.values()).size() == 1;
        return new Meaning(here, one ? here.values().iterator().next() : null, nobodys);
    }

    private Set<String> possible(Node bare, Presence presence) {
        Set<String> possible = new TreeSet<>();
        for (Naming naming : presence.namings()) {
            String surname = naming.surname();
            if (naming.iri().equals(bare.iri) && !surname.isEmpty()) {
                for (Presence other : scene.around(surname, presence.day())) {
                    other.people(surname).stream()
                            .map(scene::node)
                            .filter(person -> !person.bare() && bare.mayServeWith(person))
                            .map(person -> scene.family(person.iri))
                            .filter(family -> presence.shares(other, apart(bare, family)))
                            .forEach(family -> possible.add(family.iri()));
                }
            }
        }
        return possible;
    }

    private static Set<String> apart(Node bare, Family family) {
        Set<String> apart = new TreeSet<>(family.members());
        apart.add(bare.iri);
        return apart;
    }

    /** The other nodes of the same single name in the same news, if this and they are nobody's. */
    Set<String> neighbours(String bare) {
        Set<String> known = neighbours.get(bare);
        if (known == null) {
            known = new TreeSet<>();
            if (meaning(bare).nobodys()) {
                for (Presence presence : scene.of(bare)) {
                    neighbours(scene.node(bare), presence, known);
                }
            }
            neighbours.put(bare, known);
        }
        return known;
    }

    private void neighbours(Node bare, Presence presence, Set<String> found) {
        for (Naming naming : presence.namings()) {
            String surname = naming.surname();
            if (naming.iri().equals(bare.iri) && !surname.isEmpty()) {
                for (Presence other : scene.around(surname, presence.day())) {
                    other.people(surname).stream()
                            .map(scene::node)
                            .filter(person ->
                                    !person.iri.equals(bare.iri) && person.bare() && bare.mayServeWith(person))
                            .filter(person -> presence.shares(other, Set.of(bare.iri, person.iri)))
                            .filter(person -> meaning(person.iri).nobodys())
                            .forEach(person -> found.add(person.iri));
                }
            }
        }
    }

    /** Which of these are one person. @param bares with each all its neighbours */
    Collection<List<String>> groups(Collection<String> bares) {
        Groups groups = new Groups();
        bares.forEach(one -> neighbours(one).forEach(other -> groups.join(one, other)));
        return groups.of(bares);
    }

    List<Identification> found(Collection<String> bares) {
        List<Identification> found = new ArrayList<>();
        for (String bare : bares) {
            meaning(bare)
                    .here()
                    .forEach((article, person) -> found.add(new Identification(
                            bare, person, article, "the only one of this surname in the same news")));
            neighbours(bare).stream()
                    .filter(other -> other.compareTo(bare) < 0)
                    .forEach(other -> found.add(new Identification(
                            bare,
                            other,
                            "",
                            "the same single name in the same news, and nobody's full name there has it")));
        }
        return found;
    }
}
