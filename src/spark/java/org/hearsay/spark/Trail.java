package org.hearsay.spark;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;

/**
 * Which article a task is at, kept where an earlier task for the same part ended with its process. So an article that ends the process
 * once more, be it for want of memory, is known to the next task, which sets it aside. Costs two small files an article, but only then.
 */
final class Trail {
    private final Parts parts;
    private final int part;
    private final Set<String> ended;

    private Trail(Parts parts, int part) throws IOException {
        this.parts = parts;
        this.part = part;
        this.ended = new HashSet<>(parts.marks(part));
    }

    /** Empty for the first task of a part. */
    static Optional<Trail> of(Parts parts, int part) throws IOException {
        return parts.hasDraft(part) ? Optional.of(new Trail(parts, part)) : Optional.empty();
    }

    /** True if a process ended while it read this one and nothing else. */
    boolean endedAt(Item item) {
        return ended.contains(name(item));
    }

    void begin(Item item) throws IOException {
        if (!endedAt(item)) {
            parts.mark(part, name(item));
        }
    }

    void end(Item item) throws IOException {
        if (!endedAt(item)) {
            parts.unmark(part, name(item));
        }
    }

    private static String name(Item item) {
        return ArticleIdentity.sha256(item.identity()).substring(0, 16);
    }

    static Problem problem(Item item) {
        return Problem.of(
                ProblemCode.EXTRACTION_FAILED,
                item.identity(),
                "the process that read it ended, twice",
                "Give executors more memory, remove this part's files, and start the job again: it makes that part alone.");
    }
}
