package org.hearsay.extract.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.gazetteer.Leader;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/**
 * Links entities to what they are in Wikidata, where the gazetteer is sure: countries and institutions by their names, leaders only by
 * the whole name and an office that fits. A missing link is better than a wrong one.
 */
final class Links {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private Links() {}

    static void add(Draft draft, Gazetteer gazetteer) {
        Optional<String> item = switch (draft.type) {
            case COUNTRY -> gazetteer.countryByCode(draft.country).map(Country::wikidata);
            case ORGANISATION -> gazetteer.institution(draft.name).map(Institution::wikidata);
            case PERSON -> leader(draft, gazetteer).map(Leader::wikidata);
            case PLACE, GROUP -> Optional.empty();
        };
        item.ifPresent(id -> draft.sameAs.add(WIKIDATA + id));
    }

    /** The leader of this name, who holds an office in the article and serves no other country there; gives the country. */
    private static Optional<Leader> leader(Draft person, Gazetteer gazetteer) {
        Optional<Leader> leader = gazetteer
                .leader(person.name)
                .filter(known -> holdsOffice(person))
                .filter(known -> person.country == null || person.country.equals(known.country()));
        leader.ifPresent(known -> person.country = known.country());
        return leader;
    }

    private static boolean holdsOffice(Draft person) {
        return person.type == EntityType.PERSON
                && person.roles.stream()
                        .flatMap(role -> Arrays.stream(
                                role.words().toLowerCase(Locale.ROOT).split(" ")))
                        .anyMatch(Lexicon.OFFICIALS::has);
    }
}
