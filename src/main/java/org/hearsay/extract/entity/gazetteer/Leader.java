package org.hearsay.extract.entity.gazetteer;

import java.util.List;

/**
 * A head of state, of government or of its foreign service who is known the world over.
 *
 * @param aliases other spellings of the whole name
 * @param country ISO code of the state served
 * @param wikidata item id
 * @param offices those held there, now or once: "president"
 */
public record Leader(String name, List<String> aliases, String country, String wikidata, List<String> offices) {
    public Leader {
        aliases = List.copyOf(aliases);
        offices = List.copyOf(offices);
    }
}
