package org.hearsay.resolve.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        implements WhoIsWho {
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
    public record View(String name, @Nullable String country) {}

    /**
     * Of families and bare surnames.
     *
     * @param families all that a bare surname means
     * @param bares with each all its neighbours
     */
    static Parties of(Families families, BareNames names, Collection<String> bares) {
        Map<String, Family> byIri = new TreeMap<>();
        Map<String, Collection<String>> attached = new HashMap<>();
        families.byMember().values().forEach(family -> byIri.put(family.iri(), family));
        Map<String, Map<String, String>> inArticle = new HashMap<>();
        for (List<String> group : names.groups(bares)) {
            String everywhere = names.meaning(group.get(0)).everywhere();
            if (everywhere != null) {
                attached.computeIfAbsent(everywhere, key -> new TreeSet<>()).addAll(group);
            } else {
                Family family = new Family(group.stream().map(names::node).toList());
                byIri.put(family.iri(), family);
            }
        }
        for (String bare : bares) {
            names.meaning(bare)
                    .here()
                    .forEach((article, person) -> inArticle
                            .computeIfAbsent(article, key -> new HashMap<>())
                            .put(bare, person));
        }
        List<Identification> found = new ArrayList<>(families.found());
        found.addAll(names.found(bares));
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
