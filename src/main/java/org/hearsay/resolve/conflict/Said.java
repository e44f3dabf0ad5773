package org.hearsay.resolve.conflict;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.resolve.said.WordLikeness;
import org.jspecify.annotations.Nullable;

/**
 * A statement made ready to be held against others'.
 *
 * @param speakers the nodes that stand for the speakers, sorted
 * @param name the speakers', by which a side is shown
 * @param chain the nodes that stand for those who passed it on
 * @param meanings see {@link org.hearsay.resolve.said.Words#weighed}
 * @param published the day of publication, where it is known
 */
public record Said(
        ReportedStatement statement,
        List<String> speakers,
        String name,
        Set<String> chain,
        Map<String, Double> meanings,
        @Nullable LocalDate published)
        implements Serializable {
    /** Days within which words are still reported, or denied. */
    static final int NEWS = 45;
    /** Quotations this alike are one quotation with a slip. */
    private static final double SAME_WORDS = 0.8;
    /** A denial repeats what it denies in fewer and other words. */
    private static final double SAME_MATTER = 0.5;
    /** Words below which likeness is chance. */
    static final int ENOUGH = 5;
    /** A denial may be as short as "denied that any boat was held". */
    private static final int ENOUGH_TO_DENY = 3;

    /** The statement's IRI. */
    public String iri() {
        return statement.iri();
    }

    /** IRI of the article. */
    public String article() {
        return statement.article();
    }

    /** True if the two are others' words, in articles of one time. */
    boolean mayConflict(Said other) {
        return !statement.article().equals(other.statement.article())
                && Collections.disjoint(speakers, other.speakers)
                && near(other);
    }

    /** Of articles without a day nothing is known but that the other has none either. */
    private boolean near(Said other) {
        LocalDate mine = published;
        LocalDate theirs = other.published;
        if (mine == null || theirs == null) {
            return mine == null && theirs == null;
        }
        return Math.abs(mine.toEpochDay() - theirs.toEpochDay()) <= NEWS;
    }

    /** Both quote the same words, and no speaker of one is only a relay of the other's. */
    boolean isAlsoGivenTo(Said other) {
        return statement.quoted()
                && other.statement.quoted()
                && statement.denied() == other.statement.denied()
                && !name.equals(other.name)
                && Collections.disjoint(chain, other.speakers)
                && Collections.disjoint(other.chain, speakers)
                && alike(other, ENOUGH, SAME_WORDS);
    }

    /** This denies what the other tells. */
    boolean denies(Said telling) {
        return isDenial() && !telling.isDenial() && alike(telling, ENOUGH_TO_DENY, SAME_MATTER);
    }

    private boolean alike(Said other, int words, double likeness) {
        return Math.min(meanings.size(), other.meanings.size()) >= words
                && WordLikeness.of(meanings, other.meanings) >= likeness;
    }

    boolean isDenial() {
        return statement.denied() || statement.act().equals("deny");
    }
}
