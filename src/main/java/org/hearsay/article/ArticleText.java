package org.hearsay.article;

import java.util.Arrays;

/**
 * An article's text, addressed by code point. Immutable and safe to share between threads.
 *
 * <p>Java strings count UTF-16 units; Web Annotation position selectors, and so our spans, count code points. This class is
 * the one place where the two meet.
 */
public final class ArticleText {
    private final String value;
    /** UTF-16 index of each code point plus one past the end; null where all characters are one unit. */
    private final int @org.jspecify.annotations.Nullable [] units;

    public ArticleText(String value) {
        this.value = value;
        int length = value.codePointCount(0, value.length());
        this.units = length == value.length() ? null : unitsOf(value, length);
    }

    private static int[] unitsOf(String value, int length) {
        int[] units = new int[length + 1];
        int unit = 0;
        for (int i = 0; i < length; i++) {
            units[i] = unit;
            unit += Character.charCount(value.codePointAt(unit));
        }
        units[length] = unit;
        return units;
    }

    public String value() {
        return value;
    }

    /** Length in code points. */
    public int length() {
        return units == null ? value.length() : units.length - 1;
    }

    /** The text at a span. @throws IndexOutOfBoundsException if the span ends past the text */
    public String at(Span span) {
        return value.substring(toUnit(span.start()), toUnit(span.end()));
    }

    /** The UTF-16 index of a code point. */
    public int toUnit(int codePoint) {
        return units == null ? codePoint : units[codePoint];
    }

    /** The code point at, or the one that holds, a UTF-16 index. */
    public int toCodePoint(int unit) {
        if (units == null) {
            return unit;
        }
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? found : -found - 2;
    }

    /** The span in code points between two UTF-16 indices, end exclusive. */
    public Span span(int unitStart, int unitEnd) {
        return new Span(toCodePoint(unitStart), toCodePoint(unitEnd));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
