package org.hearsay.resolve.said;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.report.ReportedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement made ready for comparison.
 *
 * @param speakers the nodes that stand for the speakers across articles, sorted
 * @param said the day of saying, where it is known
 * @param published the day of publication, where it is known
 * @param apart what sets it apart from the others of its time; null as long as those have not been met
 */
public record Wording(
        ReportedStatement statement,
        List<String> speakers,
        @Nullable LocalDate said,
        @Nullable LocalDate published,
        Sense sense,
        @Nullable Distinction apart)
        implements Comparable<Wording>, Serializable {
    /** Days from the saying to the last report of it as news. */
    static final int NEWS = 4;

    static Wording of(ReportedStatement statement, List<String> speakers, @Nullable PartialDate published) {
        return new Wording(
                statement,
                speakers,
                day(statement.saidOn()),
                day(published),
                new Sense(Words.weighed(statement.text()), MeaningVector.read(statement.meaning())),
                null);
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.day().orElse(null);
    }

    Wording apart(Distinction from) {
        return new Wording(statement, speakers, said, published, sense, from);
    }

    Map<String, Double> meanings() {
        return sense.words();
    }

    double[] vector() {
        return sense.vector();
    }

    /** The block: statements of other speakers, or what is denied, are never compared with it. */
    String block() {
        return "said " + String.join(" ", speakers) + (statement.denied() ? " denied" : "");
    }

    /** True unless the dates tell that these were said on different occasions. A day is allowed for zones and slips. */
    boolean mayBeOneOccasion(Wording other) {
        if (said != null && other.said != null) {
            return apart(said, other.said) <= 1;
        }
        LocalDate first = anchor();
        LocalDate second = other.anchor();
        return first == null || second == null || apart(first, second) <= NEWS;
    }

    boolean mayBeBySameSpeaker(Wording other) {
        return speakers.equals(other.speakers)
                && statement.denied() == other.statement.denied()
                && mayBeOneOccasion(other);
    }

    /** The day of saying or else of publication; null where neither is known. */
    @Nullable
    LocalDate anchor() {
        return said != null ? said : published;
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    /** The statement's IRI. */
    public String iri() {
        return statement.iri();
    }

    /** IRI of the article. */
    public String article() {
        return statement.article();
    }

    @Override
    public int compareTo(Wording other) {
        return iri().compareTo(other.iri());
    }
}
