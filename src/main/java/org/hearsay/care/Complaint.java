package org.hearsay.care;

/**
 * Something that is not as it should be with a store.
 *
 * @param kind for programs; the names are stable
 * @param what is wrong, for people
 * @param remedy what to do about it, for people
 */
public record Complaint(Kind kind, String what, String remedy) {
    /** What can be wrong. */
    public enum Kind {
        OTHER_EXTRACTOR,
        DERIVED_BEHIND,
        ORPHAN,
        INDEX_DIFFERS,
        SHAPES_BROKEN,
        SET_ASIDE,
        LITTLE_DISK,
        COMPACTION_PAYS
    }

    public String line() {
        return kind + ": " + what + ". " + remedy;
    }
}
