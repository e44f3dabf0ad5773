package org.hearsay.annotate;

import java.util.Optional;

/** Which gender a given name mostly has. Implementations are immutable. */
public interface GivenNames {
    /** Knows no name. */
    GivenNames NONE = name -> Optional.empty();

    /** The gender of a given name, whatever its case; empty for names that are unknown or of both. */
    Optional<Gender> gender(String givenName);

    /** Gender as pronouns tell it. */
    enum Gender {
        MALE,
        FEMALE
    }
}
