package org.hearsay.resolve.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** Someone who bears a bare node's single name as surname, in an article that may be of the same news. */
    private record Namesake(Presence presence, Node person) {}

    private Stream<Namesake> namesakes(Node bare, Presence presence) {
        return presence.namings().stream()
                .filter(naming ->
                        naming.iri().equals(bare.iri) && !naming.surname().isEmpty())
                .flatMap(naming -> scene.around(naming.surname(), presence.day()).stream()
                        .flatMap(other -> other.people(naming.surname()).stream()
                                .map(person -> new Namesake(other, scene.node(person)))))
                .filter(namesake -> bare.mayServeWith(namesake.person()));
    }

    private Set<String> possible(Node bare, Presence presence) {
        Set<String> possible = new TreeSet<>();
        namesakes(bare, presence).filter(namesake -> !namesake.person().bare()).forEach(namesake -> {
            Family family = scene.family(namesake.person().iri);
            if (presence.shares(namesake.presence(), apart(bare, family))) {
                possible.add(family.iri());
            }
        });
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
        namesakes(bare, presence)
                .filter(namesake -> !namesake.person().iri.equals(bare.iri)
                        && namesake.person().bare())
                .filter(namesake -> presence.shares(namesake.presence(), Set.of(bare.iri, namesake.person().iri)))
                .map(namesake -> namesake.person().iri)
                .filter(person -> meaning(person).nobodys())
                .forEach(found::add);
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
