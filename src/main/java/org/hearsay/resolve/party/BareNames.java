package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Judges whom bare surnames mean: the person of that name if just one is in the same news. Two people of one surname stay two, and a
 * bare surname between them nobody's. For one thread.
 */
final class BareNames {
    private final Scene scene;
    private final Map<String, Judgement.Meaning> meanings = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    BareNames(Scene scene) {
        this.scene = scene;
    }

    private Judgement.Meaning meaning(String bare) {
        Judgement.Meaning known = meanings.get(bare);
        if (known == null) {
            known = judge(scene.node(bare));
            meanings.put(bare, known);
        }
        return known;
    }

    private Judgement.Meaning judge(Node bare) {
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
        return new Judgement.Meaning(here, one ? here.values().iterator().next() : null, nobodys);
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

    /** What is judged of these. */
    List<Judgement> of(Collection<String> bares) {
        return bares.stream()
                .map(bare -> new Judgement(scene.node(bare), meaning(bare), neighbours(bare)))
                .toList();
    }
}
