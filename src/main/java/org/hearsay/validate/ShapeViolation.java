package org.hearsay.validate;

import org.jspecify.annotations.Nullable;

/**
 * One place where data break a shape.
 *
 * @param focus the node that is wrong
 * @param path the property that it is wrong in; null where the whole node is
 * @param value the value that is wrong; null where one is missing
 * @param message what is wrong, for people
 */
public record ShapeViolation(
        String focus, @Nullable String path, @Nullable String value, String message)
        implements Comparable<ShapeViolation> {
    /** One line: the node, the property, what is wrong. */
    public String line() {
        String place = path == null ? focus : focus + " " + path;
        return place + ": " + message + (value == null ? "" : " (is: " + value + ")");
    }

    @Override
    public int compareTo(ShapeViolation other) {
        return line().compareTo(other.line());
    }
}
