package org.hearsay.source;

import java.util.Optional;
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

    /**
     * The identity of an article that was read from a file of just these bytes under this name, and is had just so: then the file need not
     * be looked into. Nothing where that is not known.
     *
     * @param id the name that people know it by
     * @param sha256 of the file and its sidecar
     * @param assumed the date of articles that tell none themselves
     */
    default Optional<String> heldFile(String id, String sha256, @Nullable PartialDate assumed) {
        return Optional.empty();
    }
}
