package org.hearsay.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Reading;
import org.jspecify.annotations.Nullable;

/** Remembers the articles of a run by identity, so that no two different ones write the same graph. For one thread. */
final class Admission {
    /** What of an article must be equal for it to be the very same. */
    private record Seen(String id, String sha256) {}

    private final Map<String, Seen> seen = new HashMap<>();

    /** Nothing where the article is new to the run; else why it is not read. */
    Optional<Outcome> refuse(Article article) {
        @Nullable String url = article.metadata().url();
        return refuse(article.id(), article.iri(), article.sha256(), url == null ? "name" : "URL " + url);
    }

    /** The same for an article that the store has. */
    Optional<Outcome> refuse(Reading.Unchanged article) {
        return refuse(article.id(), article.iri(), article.sha256(), "name or URL");
    }

    private Optional<Outcome> refuse(String id, String iri, String sha256, String shared) {
        Seen first = seen.putIfAbsent(iri, new Seen(id, sha256));
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                first.sha256.equals(sha256)
                        ? new Outcome.Known(id, iri)
                        : new Outcome.SetAside(clash(id, first, shared)));
    }

    private static Problem clash(String id, Seen first, String shared) {
        return Problem.of(
                ProblemCode.DUPLICATE_IDENTITY,
                id,
                "another article of this run, " + first.id + ", has the same " + shared + " and other content",
                "Give the folder above both instead of the files, or correct the URL.");
    }
}
