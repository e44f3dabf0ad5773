package org.hearsay.graph;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Profile;
import org.hearsay.resolve.Identities;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** Who is who in one article's graph: entities by name, and parties that the article leaves without one. */
final class Parties {
    private final Findings findings;
    private final Triples triples;
    private final Map<String, String> iris = new HashMap<>();
    /** Country nodes of this article by ISO code. */
    private final Map<String, String> countries = new HashMap<>();

    Parties(Findings findings, Triples triples) {
        this.findings = findings;
        this.triples = triples;
        for (Entity entity : findings.entities()) {
            String iri = Identities.iri(findings.article(), entity);
            iris.put(entity.id(), iri);
            String code = entity.profile().country();
            if (entity.type() == EntityType.COUNTRY && code != null) {
                countries.putIfAbsent(code, iri);
            }
        }
    }

    /** The node of an entity of these findings. @throws IllegalStateException if they have no such entity */
    String of(Entity entity) {
        return of(entity.id());
    }

    private String of(String id) {
        String iri = iris.get(id);
        if (iri == null) {
            throw new IllegalStateException("a finding in " + findings.article().id() + " names entity " + id
                    + ", which is not among its entities");
        }
        return iri;
    }

    /** Links a finding to a party, if there is one; a party without a name gets a node of its own. */
    void link(String finding, String property, @Nullable Party party) {
        if (party != null) {
            triples.link(finding, property, node(party));
        }
    }

    /** The same for a place: what the article leaves without a name is then a place ("a hotel in the old town"). */
    void linkPlace(String finding, String property, @Nullable Party place) {
        if (place != null) {
            String entity = place.entity();
            triples.link(
                    finding, property, entity != null ? of(entity) : unnamed(place.name(), "place", Hearsay.PLACE));
        }
    }

    private String node(Party party) {
        String entity = party.entity();
        return entity != null ? of(entity) : unnamed(party.name(), "party", Hearsay.UNNAMED_PARTY);
    }

    /**
     * A party that the article does not name. The same words in one article are one node, in two articles two: nobody can tell
     * whether two outlets' "senior official" is one man.
     */
    private String unnamed(String phrase, String kind, String type) {
        String words = phrase.strip();
        String iri = ArticleIdentity.findingIri(findings.article().iri(), kind, folded(words));
        triples.type(iri, type);
        triples.words(iri, Standard.RDFS_LABEL, words);
        return iri;
    }

    /** What the same party's phrases have in common within an article. */
    static String folded(String phrase) {
        return phrase.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What the article tells of an entity. Labels are {@code rdfs:label}, of which articles may give several; the preferred one
     * is chosen across articles, in {@link org.hearsay.vocab.Graphs#ENTITIES}.
     */
    void describe(Entity entity, Evidence evidence) {
        String iri = of(entity);
        Profile profile = entity.profile();
        triples.type(iri, type(entity.type()));
        triples.words(iri, Standard.RDFS_LABEL, entity.name());
        profile.aliases().forEach(alias -> triples.words(iri, Standard.ALT_LABEL, alias));
        triples.words(iri, Hearsay.ROLE, profile.role());
        triples.code(iri, Hearsay.COUNTRY_CODE, profile.country());
        String country = countries.get(profile.country());
        if (country != null && !country.equals(iri)) {
            triples.link(iri, Hearsay.SERVES, country);
        }
        profile.sameAs().forEach(other -> triples.link(iri, Standard.SAME_AS, WebAddress.iri(other)));
        for (EntityMention mention : entity.mentions()) {
            evidence.mention(iri, mention.span());
        }
    }

    private static String type(EntityType type) {
        return switch (type) {
            case PERSON -> Hearsay.PERSON;
            case COUNTRY -> Hearsay.COUNTRY;
            case ORGANISATION -> Hearsay.ORGANISATION;
            case PLACE -> Hearsay.PLACE;
            case GROUP -> Hearsay.GROUP;
        };
    }
}
