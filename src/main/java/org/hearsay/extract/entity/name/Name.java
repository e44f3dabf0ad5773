package org.hearsay.extract.entity.name;

import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention.Form;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text and what it is taken to name.
 *
 * @param text the name as it identifies: without titles, or the gazetteer's name
 * @param country ISO code: of the country named, or that an organisation belongs to; null where the words do not tell
 */
public record Name(
        TokenRange tokens, Kind kind, String text, @Nullable String country, Form form) {
    /** What a name is taken to name. */
    public enum Kind {
        PERSON,
        COUNTRY,
        ORGANISATION,
        PLACE,
        GROUP
    }

    public int words() {
        return text.split(" ").length;
    }
}
