package org.hearsay.annotate;

/**
 * A name in the text, as the name tagger saw it.
 *
 * @param type what it is taken to name
 * @param probability of the type, in 0..1
 */
public record NamedMention(TokenRange tokens, NameType type, double probability) {
    /** The classes of the name tagger. */
    public enum NameType {
        PERSON,
        ORGANIZATION,
        LOCATION,
        MISC
    }
}
