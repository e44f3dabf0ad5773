package org.hearsay.extract.entity.name;

import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.name.Name.Kind;
import org.jspecify.annotations.Nullable;

/** Makes names of each kind. */
final class Names {
    private Names() {}

    static Name person(TokenRange tokens, String text) {
        return new Name(tokens, Kind.PERSON, text, null, Form.NAME);
    }

    static Name organisation(TokenRange tokens, String text, @Nullable String country) {
        return new Name(tokens, Kind.ORGANISATION, text, country, Form.NAME);
    }

    static Name country(TokenRange tokens, Country country, Form form) {
        return new Name(tokens, Kind.COUNTRY, country.name(), country.code(), form);
    }

    static Name place(TokenRange tokens, String text) {
        return new Name(tokens, Kind.PLACE, text, null, Form.NAME);
    }

    static Name group(TokenRange tokens, String text) {
        return new Name(tokens, Kind.GROUP, text, null, Form.NAME);
    }
}
