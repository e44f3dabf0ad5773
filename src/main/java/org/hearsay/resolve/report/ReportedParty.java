package org.hearsay.resolve.report;

import java.io.Serializable;
import java.util.List;
import org.hearsay.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A party or place as one article has it.
 *
 * @param iri the node; other articles may have the same one
 * @param type null for a party that the article does not name
 * @param names the name first, then other names, sorted
 * @param roles as the article words them, sorted
 * @param country ISO 3166-1 alpha-2 code of the country itself or of the one that it serves
 * @param sameAs IRIs elsewhere, sorted
 */
public record ReportedParty(
        String iri,
        @Nullable EntityType type,
        List<String> names,
        List<String> roles,
        @Nullable String country,
        List<String> sameAs)
        implements Serializable {
    public ReportedParty {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        sameAs = List.copyOf(sameAs);
    }

    /** The name, or the words that stand for it. */
    public String name() {
        return names.isEmpty() ? iri : names.get(0);
    }
}
