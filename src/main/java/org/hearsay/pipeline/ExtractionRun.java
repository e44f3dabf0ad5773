package org.hearsay.pipeline;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.extract.Findings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings to findings, with several threads. Outcomes come in the readings' order on the caller's thread and do not depend on the
 * number of threads; no more is read ahead than keeps the threads busy. The language models load with the first article that needs them. For one run and one
 * thread.
 */
public final class ExtractionRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionRun.class);

    private final Supplier<ArticleReading> models;
    private final OrderedWorkers workers;
    private final TimeLimit limit;
    private final Admission admission = new Admission();

    /** @param models asked by several threads, for the one and same set of models */
    public ExtractionRun(Supplier<ArticleReading> models, Effort effort) {
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

    /** Reads to the end, and closes the readings. */
    public void forEach(Readings readings, Consumer<Outcome> sink) {
        try (readings) {
            workers.forEach(new Tasks(readings), task -> task.done.orElseGet(() -> extract(task)), sink);
        }
    }

    /** An article to work on, or what is already known to have come of it. */
    private record Task(Optional<Article> article, Optional<Outcome> done) {
        static Task done(Outcome outcome) {
            return new Task(Optional.empty(), Optional.of(outcome));
        }
    }

    /** What is to be done for each reading, asked for as late as the readings themselves. */
    private final class Tasks implements Iterator<Task> {
        private final Readings readings;

        Tasks(Readings readings) {
            this.readings = readings;
        }

        @Override
        public boolean hasNext() {
            return readings.hasNext();
        }

        @Override
        public Task next() {
            return task(readings.next());
        }
    }

    private Task task(Reading reading) {
        if (reading instanceof Reading.SetAside aside) {
            return Task.done(new Outcome.SetAside(aside.problem()));
        }
        if (reading instanceof Reading.Unchanged same) {
            return Task.done(admission.refuse(same).orElseGet(() -> new Outcome.Known(same.id(), same.iri())));
        }
        Article article = ((Reading.Readable) reading).article();
        return admission
                .refuse(article)
                .map(Task::done)
                .orElseGet(() -> new Task(Optional.of(article), Optional.empty()));
    }

    private Outcome extract(Task task) {
        Article article = task.article.orElseThrow();
        ArticleReading reading = models.get(); // loading does not count against the article
        try {
            Findings findings = limit.call(() -> reading.read(article));
            return new Outcome.Extracted(findings);
        } catch (TimeoutException e) {
            return new Outcome.SetAside(tooSlow(article), article);
        } catch (ExecutionException e) {
            return new Outcome.SetAside(failed(article, e.getCause() == null ? e : e.getCause()), article);
        }
    }

    private Problem tooSlow(Article article) {
        return Problem.of(
                ProblemCode.TIMED_OUT,
                article.id(),
                "not done after " + limit.limit().toSeconds() + " s",
                "Split it, or raise --article-timeout; hearsay retry reads it again.");
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
