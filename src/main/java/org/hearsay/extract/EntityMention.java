package org.hearsay.extract;

import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;

/**
 * A place where the text means an entity.
 *
 * @param tokens the words
 * @param span the same in code points
 * @param text the same as written
 */
public record EntityMention(TokenRange tokens, Span span, String text, Form form) {
    /** How the entity is meant. */
    public enum Form {
        /** by a name, whole or in part, an acronym or a title with a name */
        NAME,
        /** by an adjective of nationality that stands for the government ("Russian demands") */
        DEMONYM,
        /** by a capital or a seat that stands for a government ("Moscow", "the Kremlin") */
        METONYM,
        /** by a description ("our president", "the ministry", "the Kremlin aide") */
        NOMINAL,
        /** by a pronoun */
        PRONOUN
    }
}
