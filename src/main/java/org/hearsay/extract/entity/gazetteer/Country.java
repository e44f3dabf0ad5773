package org.hearsay.extract.entity.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2
 * @param aliases other names and abbreviations
 * @param demonyms adjectives and nouns for its people
 * @param capitals cities, also former seats and other spellings
 * @param seats cities whose name stands for its government
 * @param wikidata item id; null where not sure
 */
public record Country(
        String code,
        String name,
        List<String> aliases,
        List<String> demonyms,
        List<String> capitals,
        List<String> seats,
        @Nullable String wikidata) {
    public Country {
        aliases = List.copyOf(aliases);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
    }
}
