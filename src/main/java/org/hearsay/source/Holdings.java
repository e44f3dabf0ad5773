package org.hearsay.source;

import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** What whoever reads has already, so that a source can spare itself the work of reading it again. Asked by one thread. */
@FunctionalInterface
public interface Holdings {
    /** Nothing: all is read. */
    Holdings NONE = (iri, sha256) -> false;

    /**
     * Whether an article is had just so.
     *
     * @param iri its identity
     * @param sha256 its hash, as {@link org.hearsay.article.Article#sha256()} tells it
     */
    boolean holds(String iri, String sha256);

    /** The same of an article that is taken to be published then, which need not stand in the article itself. */
    default boolean holds(String iri, String sha256, @Nullable PartialDate published) {
        return holds(iri, sha256);
    }
}
