package org.hearsay.source;

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
}
