package org.hearsay.resolve.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.PartyNames;
import org.jspecify.annotations.Nullable;

/**
 * Who is who across articles.
 *
 * @param identifications sorted
 * @param names one for each named party, by IRI
 * @param standing the node that stands for a node wherever it is named
 * @param inArticle the node that stands for a node in one article only, by article and node
 * @param views by the node that stands for a party
 */
public record Parties(
        List<Identification> identifications,
        List<PartyNames> names,
        Map<String, String> standing,
        Map<String, Map<String, String>> inArticle,
        Map<String, View> views)
        implements WhoIsWho, Serializable {
    public Parties {
        identifications = List.copyOf(identifications);
        names = List.copyOf(names);
        standing = Map.copyOf(standing);
        inArticle = Map.copyOf(inArticle);
        views = Map.copyOf(views);
    }

    /**
     * What others see of a party.
     *
     * @param country ISO code of the country that it is or serves; null where articles do not tell, or do not agree
     */
    public record View(String name, @Nullable String country) implements Serializable {}

    /**
     * Of families and bare surnames.
     *
     * @param families all that a bare surname means
     * @param bares with each all its neighbours
     */
    static Parties of(Families families, Collection<Judgement> bares) {
        Map<String, Family> byIri = new TreeMap<>();
        Map<String, Collection<String>> attached = new HashMap<>();
        families.byMember().values().forEach(family -> byIri.put(family.iri(), family));
        Map<String, Map<String, String>> inArticle = new HashMap<>();
        for (List<Judgement> group : Judgement.groups(bares)) {
            String everywhere = group.get(0).meaning().everywhere();
            if (everywhere != null) {
                group.forEach(one -> attached.computeIfAbsent(everywhere, key -> new TreeSet<>())
                        .add(one.iri()));
            } else {
                Family family = new Family(group.stream().map(Judgement::bare).toList());
                byIri.put(family.iri(), family);
            }
        }
        List<Identification> found = new ArrayList<>(families.found());
        for (Judgement one : bares) {
            one.meaning()
                    .here()
                    .forEach((article, person) -> inArticle
                            .computeIfAbsent(article, key -> new HashMap<>())
                            .put(one.iri(), person));
            found.addAll(one.found());
        }
        return of(found, byIri, attached, inArticle);
    }

    private static Parties of(
            List<Identification> found,
            Map<String, Family> byIri,
            Map<String, Collection<String>> attached,
            Map<String, Map<String, String>> inArticle) {
        List<PartyNames> all = new ArrayList<>();
        Map<String, String> standing = new HashMap<>();
        Map<String, View> views = new HashMap<>();
        byIri.forEach((iri, family) -> {
            PartyNames one = family.names(attached.getOrDefault(iri, List.of()));
            all.add(one);
            one.members().forEach(member -> standing.put(member, iri));
            views.put(iri, family.view());
        });
        return new Parties(found.stream().sorted().toList(), all, standing, inArticle, views);
    }

    /** Nobody is anybody else. */
    public static final Parties NOBODY = new Parties(List.of(), List.of(), Map.of(), Map.of(), Map.of());

    /** By node and article: the node that stands for it in that article only. */
    Map<String, Map<String, String>> byNode() {
        Map<String, Map<String, String>> byNode = new HashMap<>();
        inArticle.forEach((article, persons) -> persons.forEach((node, person) ->
                byNode.computeIfAbsent(node, key -> new HashMap<>()).put(article, person)));
        return byNode;
    }

    /** As much of this as tells who some nodes are, without the reasons, by node. */
    public Map<String, Parties> about(Collection<String> nodes) {
        Map<String, Map<String, String>> byNode = byNode();
        Map<String, Parties> about = new HashMap<>();
        nodes.forEach(node -> about.put(node, about(node, byNode.getOrDefault(node, Map.of()))));
        return about;
    }

    private Parties about(String node, Map<String, String> persons) {
        Set<String> concerned = new TreeSet<>(persons.values());
        concerned.add(node);
        Map<String, String> stand = new HashMap<>();
        Map<String, View> seen = new HashMap<>();
        for (String one : concerned) {
            String standing = this.standing.get(one);
            View view = standing == null ? null : views.get(standing);
            if (standing != null && view != null) {
                stand.put(one, standing);
                seen.put(standing, view);
            }
        }
        Map<String, Map<String, String>> here = new HashMap<>();
        persons.forEach((article, person) -> here.put(article, Map.of(node, person)));
        return new Parties(List.of(), List.of(), stand, here, seen);
    }

    /** What either tells of nodes, without the reasons. They may not differ. */
    public Parties and(Parties other) {
        Map<String, String> stand = new HashMap<>(standing);
        stand.putAll(other.standing);
        Map<String, Map<String, String>> here = new HashMap<>();
        for (Parties one : List.of(this, other)) {
            one.inArticle.forEach((article, persons) ->
                    here.computeIfAbsent(article, key -> new HashMap<>()).putAll(persons));
        }
        Map<String, View> seen = new HashMap<>(views);
        seen.putAll(other.views);
        return new Parties(List.of(), List.of(), stand, here, seen);
    }

    @Override
    public String of(String article, String party) {
        String here = inArticle.getOrDefault(article, Map.of()).getOrDefault(party, party);
        return standing.getOrDefault(here, here);
    }

    @Override
    public String name(String party) {
        View view = views.get(party);
        return view == null ? party : view.name();
    }

    @Override
    public @Nullable String country(String party) {
        View view = views.get(party);
        return view == null ? null : view.country();
    }
}
