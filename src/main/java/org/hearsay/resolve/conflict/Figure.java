package org.hearsay.resolve.conflict;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hearsay.resolve.derived.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A number of things in an article's text.
 *
 * @param counted what is counted, in one word: {@code troop}, {@code death}
 * @param names the beginnings of the names in its sentence, which a country and its adjective share
 * @param meanings the words of its sentence, without names and numbers
 */
public record Figure(
        String article,
        @Nullable LocalDate published,
        BigDecimal value,
        String counted,
        Set<String> names,
        Set<String> meanings,
        Conflict.Quote quote)
        implements Comparable<Figure>, Serializable {
    /** Days within which a figure is news; longer than an event's, for armies and tolls change slowly. */
    static final int NEWS = 45;
    /** News is full of sums of money, so more must be common of those that are taken for one. */
    private static final int SUM = 3;

    private static final Set<String> SUMS = Set.of("dollar", "euro", "pound");
    /** Figures that differ by more than this factor are rather of different things. */
    private static final BigDecimal FACTOR = BigDecimal.valueOf(2);

    /** True if both may count the same things at the same time, whatever their values. */
    boolean mayBeOfOneThing(Figure other) {
        return counted.equals(other.counted)
                && near(other)
                && common(names, other.names) >= 1
                && common(names, other.names) + common(meanings, other.meanings) >= (SUMS.contains(counted) ? SUM : 2)
                && value.compareTo(other.value.multiply(FACTOR)) <= 0
                && other.value.compareTo(value.multiply(FACTOR)) <= 0;
    }

    private boolean near(Figure other) {
        LocalDate mine = published;
        LocalDate theirs = other.published;
        return mine == null || theirs == null || Math.abs(mine.toEpochDay() - theirs.toEpochDay()) <= NEWS;
    }

    private static long common(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }

    /** What tells it from all other figures: the article and its place in it. */
    public String key() {
        return article + " " + quote.span().start();
    }

    @Override
    public int compareTo(Figure other) {
        int value = this.value.compareTo(other.value);
        return value != 0 ? value : key().compareTo(other.key());
    }
}
