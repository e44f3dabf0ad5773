package org.hearsay.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article's text, addressed by code point. Immutable and safe to share between threads.
 *
 * <p>A header block at the start of a file (title, date, publisher) belongs to the text, so that offsets count from the start
 * of the file, but is no prose: whoever reads sentences reads {@link #prose()}.
 *
 * <p>Java strings count UTF-16 units; Web Annotation position selectors, and so our spans, count code points. This class is
 * the one place where the two meet.
 */
public final class ArticleText {
    private final String value;
    /** UTF-16 index at which the prose starts. */
    private final int bodyStart;
    /** UTF-16 index of each code point plus one past the end; null where all characters are one unit. */
    private final int @Nullable [] units;

    public ArticleText(String value) {
        this(value, 0);
    }

    /** @param bodyStart the UTF-16 index at which the header block ends and the prose starts; 0 where there is no header */
    public ArticleText(String value, int bodyStart) {
        this.value = value;
        this.bodyStart = bodyStart;
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

    /** The UTF-16 index at which the prose starts. */
    public int bodyStart() {
        return bodyStart;
    }

    /** The text to read sentences from: as long as the text, every offset the same, its header block blanked out. */
    public String prose() {
        return bodyStart == 0 ? value : " ".repeat(bodyStart) + value.substring(bodyStart);
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
        return other instanceof ArticleText text && text.value.equals(value) && text.bodyStart == bodyStart;
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
