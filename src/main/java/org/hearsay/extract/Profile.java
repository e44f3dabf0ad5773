package org.hearsay.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an entity beside its name.
 *
 * @param role as the article words it, without the name: "White House press secretary"; the most telling one
 * @param country ISO 3166-1 alpha-2 code: a country's own, or of the country that a person or organisation serves
 * @param aliases other names and spellings by which the article calls it, sorted, without the name itself
 * @param sameAs IRIs of the same thing elsewhere, sorted; only sure ones
 */
public record Profile(@Nullable String role, @Nullable String country, List<String> aliases, List<String> sameAs) {
    public static final Profile NONE = new Profile(null, null, List.of(), List.of());

    public Profile {
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
    }
}
