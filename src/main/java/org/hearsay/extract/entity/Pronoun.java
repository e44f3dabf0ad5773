package org.hearsay.extract.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotate.GivenNames.Gender;

/** What a pronoun of the third person tells of whom it means. */
enum Pronoun {
    HE,
    SHE,
    IT,
    THEY;

    private static final Map<String, Pronoun> WORDS = Map.ofEntries(
            Map.entry("he", HE),
            Map.entry("him", HE),
            Map.entry("his", HE),
            Map.entry("himself", HE),
            Map.entry("she", SHE),
            Map.entry("her", SHE),
            Map.entry("hers", SHE),
            Map.entry("herself", SHE),
            Map.entry("it", IT),
            Map.entry("its", IT),
            Map.entry("itself", IT),
            Map.entry("they", THEY),
            Map.entry("them", THEY),
            Map.entry("their", THEY),
            Map.entry("theirs", THEY),
            Map.entry("themselves", THEY));

    /** The pronoun that a word is, whatever its case. */
    static Optional<Pronoun> of(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** True where an entity can be meant by this pronoun; of those of unknown gender anyone can. */
    boolean fits(Draft draft) {
        return switch (this) {
            case HE -> draft.isPerson() && draft.gender != Gender.FEMALE;
            case SHE -> draft.isPerson() && draft.gender != Gender.MALE;
            case IT -> draft.isCollective();
            case THEY -> draft.isCollective();
        };
    }

    Optional<Gender> gender() {
        return switch (this) {
            case HE -> Optional.of(Gender.MALE);
            case SHE -> Optional.of(Gender.FEMALE);
            case IT, THEY -> Optional.empty();
        };
    }
}
