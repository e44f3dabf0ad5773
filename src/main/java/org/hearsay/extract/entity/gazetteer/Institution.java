package org.hearsay.extract.entity.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution, alliance, company or news outlet that is known the world over.
 *
 * @param name the name that it goes by here
 * @param country ISO code of the state that it is an organ of; null for others
 * @param wikidata item id; null where not sure
 */
public record Institution(
        String name,
        List<String> aliases,
        Kind kind,
        @Nullable String country,
        @Nullable String wikidata) {
    public Institution {
        aliases = List.copyOf(aliases);
    }

    /** What it is. */
    public enum Kind {
        /** a house that stands for those who work in it */
        SEAT,
        /** an organ of a state */
        STATE,
        /** any other body */
        BODY,
        /** a newspaper, agency or broadcaster */
        OUTLET
    }
}
