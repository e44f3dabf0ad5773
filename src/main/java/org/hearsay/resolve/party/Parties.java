package org.hearsay.resolve.party;

import java.util.List;
import java.util.Map;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.PartyNames;

/**
 * Who is who across articles.
 *
 * @param identifications sorted
 * @param names one for each named party, by IRI
 * @param standing the node that stands for a node wherever it is named
 * @param countries ISO code of the country that a party is or serves, by the node that stands for it; where articles agree on it
 * @param inArticle the node that stands for a node in one article only, by article and node
 */
public record Parties(
        List<Identification> identifications,
        List<PartyNames> names,
        Map<String, String> standing,
        Map<String, Map<String, String>> inArticle,
        Map<String, String> countries) {
    public Parties {
        identifications = List.copyOf(identifications);
        names = List.copyOf(names);
        standing = Map.copyOf(standing);
        inArticle = Map.copyOf(inArticle);
        countries = Map.copyOf(countries);
    }

    /** The nodes that stand for parties of an article, sorted; see {@link #of(String, String)}. */
    public List<String> of(String article, List<String> all) {
        return all.stream().map(party -> of(article, party)).distinct().sorted().toList();
    }

    /** The node that stands for a party of an article; itself where nothing more is known. */
    public String of(String article, String party) {
        String here = inArticle.getOrDefault(article, Map.of()).getOrDefault(party, party);
        return standing.getOrDefault(here, here);
    }
}
