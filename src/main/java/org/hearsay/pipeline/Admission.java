package org.hearsay.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;

/** Remembers the articles of a run by identity, so that no two different ones write the same graph. For one thread. */
final class Admission {
    /** What of an article must be equal for it to be the very same. */
    private record Seen(String id, String content) {}

    private final Map<String, Seen> seen = new HashMap<>();

    /** Nothing where the article is new to the run; else why it is not read. */
    Optional<Outcome> refuse(Article article) {
        String content = article.sha256() + " " + article.metadata();
        Seen first = seen.putIfAbsent(article.iri(), new Seen(article.id(), content));
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                first.content.equals(content)
                        ? new Outcome.Known(article)
                        : new Outcome.SetAside(clash(article, first)));
    }

    private static Problem clash(Article article, Seen first) {
        String shared =
                article.metadata().url() != null ? "URL " + article.metadata().url() : "name";
        return Problem.of(
                ProblemCode.DUPLICATE_IDENTITY,
                article.id(),
                "another article of this run, " + first.id + ", has the same " + shared + " and other content",
                "Give the folder above both instead of the files, or correct the URL.");
    }
}
