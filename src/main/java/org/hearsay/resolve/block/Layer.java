package org.hearsay.resolve.block;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * A kind of thing that is derived across articles, as far as finding the records needs it that bear on each other. What is derived
 * of records that bear on each other, directly or by way of others, depends on no other record.
 *
 * @param <R> a record: what one article gives towards it
 */
public interface Layer<R> {
    /** With what all its keys begin. */
    String prefix();

    List<R> records(ReportedArticle article);

    /** IRI of the article that gives it. */
    String article(R record);

    /** What tells it from all other records of the layer. */
    String name(R record);

    /** Its keys. If one record bears on another of another article, one of its keys has one of the other's around it. */
    Set<String> keys(R record);

    /** What records of one article that bear on each other have in common, beside keys. */
    default Set<String> links(R record) {
        return Set.of();
    }

    /** True if what is derived of either may depend on the other; the same both ways. Asked after {@link #met} with all around the first. */
    boolean bears(R one, R other);

    /** True if its likeness to others depends on all that it meets by its keys, be they asked for or not. */
    default boolean dependsOnAllAround(R record) {
        return false;
    }

    /** Hears of records that were read, each once. */
    default void met(Collection<R> records) {}

    /** True if a record may also change what is derived of records that it does not bear on but meets by their keys. */
    default boolean colours() {
        return false;
    }

    /**
     * The same with all that is taken from records that only colour it, so that what follows of it needs these no more. Asked after
     * {@link #met} with all around it.
     */
    default R settled(R record) {
        return record;
    }
}
