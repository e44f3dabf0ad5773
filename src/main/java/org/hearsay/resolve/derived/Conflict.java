package org.hearsay.resolve.derived;

import java.io.Serializable;
import java.util.List;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A point on which articles differ.
 *
 * @param about IRI of the occurrence or utterance; null where it is about neither
 * @param topic what it is about, in plain words
 * @param sides at least two
 */
public record Conflict(String iri, Kind kind, @Nullable String about, String topic, List<Side> sides) {
    public Conflict {
        sides = List.copyOf(sides);
    }

    /** On what articles can differ. */
    public enum Kind {
        FIGURE,
        DAY,
        WHO_SPOKE,
        WHETHER_SO
    }

    /**
     * What one or several articles say.
     *
     * @param value a number, an ISO date or the name of a weekday, a name or words, by the kind of conflict
     * @param backings where it is said, at least one, sorted
     */
    public record Side(String value, List<Backing> backings) {
        public Side {
            backings = List.copyOf(backings);
        }
    }

    /**
     * One article's word for a side.
     *
     * @param finding IRI of the statement or event that gives it; null where the article's own text does
     * @param places IRIs of the finding's evidence
     * @param quote where it stands in the article's own text; null where a finding gives it
     */
    public record Backing(
            String article,
            @Nullable String finding,
            List<String> places,
            @Nullable Quote quote) implements Comparable<Backing> {
        public Backing {
            places = List.copyOf(places);
        }

        @Override
        public int compareTo(Backing other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return article + "\0" + finding + "\0" + places + "\0" + quote;
        }
    }

    /** Words of an article, with what stands around them, as evidence has them. */
    public record Quote(Span span, String prefix, String exact, String suffix) implements Serializable {}
}
