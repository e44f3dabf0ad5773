package org.hearsay.extract;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a finding.
 *
 * @param entity the {@link Entity#id}; null for one that has no name in the article ("senior administration official")
 * @param name the entity's name, or the phrase that stands for it
 */
public record Party(@Nullable String entity, String name) {
    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party without a name");
        }
    }

    public static Party unnamed(String phrase) {
        return new Party(null, phrase);
    }

    /** True where both are the same entity or, without entities, the same words. */
    public boolean same(Party other) {
        return entity != null || other.entity != null
                ? entity != null && entity.equals(other.entity)
                : name.equalsIgnoreCase(other.name);
    }
}
