package org.hearsay.ask;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a saved query lets its asker choose. In the query's text it is the variable of a VALUES block of one row, whose value is
 * the default; one of {@link Type#LIMIT} is the number behind the query's one LIMIT.
 *
 * @param name also the variable's
 * @param type which values it takes
 * @param entity for {@link Type#NAME} and {@link Type#IRI}, the variable of what is named, and for {@link Type#TEXT} of that whose
 *     {@code hs:text} holds it, where every row of the query binds it: then a store can start from it; null otherwise
 * @param fallback the default, as in the query's text
 * @param help what people are told
 */
public record Parameter(String name, Type type, @Nullable String entity, String fallback, Help help) {
    /** The value of a {@link Type#LIMIT} that leaves nothing out. */
    public static final String ALL = "all";

    /**
     * What people are told of a parameter.
     *
     * @param description what it chooses
     * @param example a value to show them
     * @param path a property path in SPARQL whose objects in the store are values to suggest; null where there is none
     */
    public record Help(
            String description, String example, @Nullable String path) {}

    /** Which values a parameter takes. */
    public enum Type {
        /** A name or a part of one that the graph knows, whatever its case and accents; or an IRI; empty for anyone. */
        NAME,
        /** Any text. */
        TEXT,
        /** An IRI, written with or without angle brackets. */
        IRI,
        /** A day, month or year: {@code 2021-12-30}, {@code 2021-12} or {@code 2021}. */
        DATE,
        /** A number. */
        NUMBER,
        /** How many at most, in the place of the query's one {@code LIMIT}: a whole number from 1, or {@code all}. */
        LIMIT
    }

    public Optional<String> bearer() {
        return Optional.ofNullable(entity);
    }

    public String description() {
        return help.description();
    }

    public String example() {
        return help.example();
    }

    /** The property path to values in the store. */
    public Optional<String> path() {
        return Optional.ofNullable(help.path());
    }
}
