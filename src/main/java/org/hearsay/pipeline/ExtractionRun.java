package org.hearsay.pipeline;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.extract.Findings;
import org.hearsay.source.ArticleReader;
import org.hearsay.source.Reading;
import org.hearsay.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files to findings: reads, and extracts with several threads. Outcomes come in the files' order on the caller's thread and do
 * not depend on the number of threads. The language models load with the first article that needs them. For one run and one
 * thread.
 */
public final class ExtractionRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionRun.class);

    private final ArticleReader reader;
    private final Supplier<ArticleReading> models;
    private final OrderedWorkers workers;
    private final TimeLimit limit;
    private final Admission admission = new Admission();

    /** @param models asked by several threads, for the one and same set of models */
    public ExtractionRun(ArticleReader reader, Supplier<ArticleReading> models, Effort effort) {
        this.reader = reader;
        this.models = models;
        this.workers = new OrderedWorkers(effort.threads());
        this.limit = new TimeLimit(effort.articleLimit());
    }

    /**
     * How much a run may use.
     *
     * @param threads that extract
     * @param articleLimit after which one article is given up
     */
    public record Effort(int threads, Duration articleLimit) {
        /** @throws IllegalArgumentException if either is not positive */
        public Effort {
            if (threads < 1 || articleLimit.isNegative() || articleLimit.isZero()) {
                throw new IllegalArgumentException(
                        "threads and time limit must be positive: " + threads + ", " + articleLimit);
            }
        }
    }

    /** @param known articles that need no work */
    public void forEach(List<SourceFile> files, Predicate<Article> known, Consumer<Outcome> sink) {
        Iterator<Task> tasks = files.stream().map(file -> task(file, known)).iterator();
        workers.forEach(tasks, task -> task.done.orElseGet(() -> extract(task)), sink);
    }

    /** An article to work on, or what is already known to have come of it. */
    private record Task(Optional<Article> article, Optional<Outcome> done) {
        static Task done(Outcome outcome) {
            return new Task(Optional.empty(), Optional.of(outcome));
        }
    }

    private Task task(SourceFile file, Predicate<Article> known) {
        Reading reading = reader.read(file);
        if (reading instanceof Reading.SetAside aside) {
            return Task.done(new Outcome.SetAside(aside.problem()));
        }
        Article article = ((Reading.Readable) reading).article();
        Optional<Outcome> refused = admission.refuse(article);
        if (refused.isPresent()) {
            return Task.done(refused.get());
        }
        return known.test(article)
                ? Task.done(new Outcome.Known(article))
                : new Task(Optional.of(article), Optional.empty());
    }

    private Outcome extract(Task task) {
        Article article = task.article.orElseThrow();
        ArticleReading reading = models.get(); // loading does not count against the article
        try {
            Findings findings = limit.call(() -> reading.read(article));
            return new Outcome.Extracted(findings);
        } catch (TimeoutException e) {
            return new Outcome.SetAside(Problem.of(
                    ProblemCode.TIMED_OUT,
                    article.id(),
                    "not done after " + limit.limit().toSeconds() + " s",
                    "Split it, or raise --article-timeout."));
        } catch (ExecutionException e) {
            return new Outcome.SetAside(failed(article, e.getCause() == null ? e : e.getCause()));
        }
    }

    /** A fault of ours in one article must not cost the others; being out of memory would. */
    private static Problem failed(Article article, Throwable cause) {
        if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
            throw error;
        }
        LOG.debug("{}", article.id(), cause);
        return Problem.of(
                ProblemCode.EXTRACTION_FAILED,
                article.id(),
                "extraction failed: " + cause,
                "Please report this with the article; --verbose shows where.");
    }

    @Override
    public void close() {
        workers.close();
        limit.close();
    }
}
