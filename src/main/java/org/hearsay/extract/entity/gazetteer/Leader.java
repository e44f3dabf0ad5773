package org.hearsay.extract.entity.gazetteer;

import java.util.List;

/**
 * A head of state, of government or of its foreign service who is known the world over.
 *
 * @param aliases other spellings of the whole name
 * @param country ISO code of the state served
 * @param wikidata item id
 */
public record Leader(String name, List<String> aliases, String country, String wikidata) {
    public Leader {
        aliases = List.copyOf(aliases);
    }
}
