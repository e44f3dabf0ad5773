package org.hearsay.pipeline.ingest;

import java.util.List;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.load.Store;
import org.hearsay.load.StoredArticle;
import org.hearsay.source.Source;

/**
 * Takes out of the store what a run's sources have no more. Where that would be a large part of the store nothing is taken out: more
 * often than not a folder was not mounted.
 *
 * @param atMost percent of the store's articles; 0 for no retirement
 * @param sources of the run
 */
record Retirement(int atMost, Source sources) {

    static Retirement of(int atMost, Source sources) {
        return new Retirement(atMost, sources);
    }

    void run(Store store, Batches batches) {
        if (atMost == 0) {
            return;
        }
        if (!sources.complete()) {
            batches.refuse(refused(
                    "among the sources is one that drops what is old, such as a feed",
                    "Retire single articles with hearsay retire."));
            return;
        }
        List<StoredArticle> all = store.articles();
        List<StoredArticle> gone =
                all.stream().filter(article -> !batches.met(article)).toList();
        if (gone.size() * 100L > (long) atMost * all.size()) {
            batches.refuse(refused(
                    gone.size() + " of " + all.size() + " articles are not in the sources, more than " + atMost + " %",
                    "If they are gone indeed, raise --retire-limit."));
        } else if (!gone.isEmpty()) {
            batches.retire(gone);
        }
    }

    private static Problem refused(String why, String remedy) {
        return Problem.of(ProblemCode.RETIREMENT_REFUSED, "retirement", "nothing was retired: " + why, remedy);
    }
}
