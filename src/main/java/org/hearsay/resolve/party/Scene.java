package org.hearsay.resolve.party;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where bare surnames are looked for: who is named in which articles. */
interface Scene {
    Node node(String iri);

    /** The articles that name a node. */
    Collection<Presence> of(String node);

    /** All articles that name someone of this surname at about this day; others may be among them. */
    Collection<Presence> around(String surname, @Nullable LocalDate day);

    /** The family of a node that is not bare. */
    Family family(String node);
}
