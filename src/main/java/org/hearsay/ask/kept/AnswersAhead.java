package org.hearsay.ask.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the saved queries with their defaults, one after the other in a thread of its own, before anybody does: once a store has not
 * changed for a while, so that a run of ingestion is not competed with. What takes long is kept by {@link KeptAnswers}. A query that
 * fails, or does not end within {@link #PATIENCE}, is not asked ahead again.
 */
public final class AnswersAhead implements AutoCloseable {
    /** For how long a store must not have changed. */
    public static final Duration QUIET = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(AnswersAhead.class);

    private final Dataset dataset;
    private final Supplier<SavedQueries> queries;
    private final QueryRunner runner;
    private final Duration quiet;
    private final Set<String> unanswered = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread own = new Thread(task, "answers ahead");
        own.setDaemon(true);
        return own;
    });

    private Optional<StoreState> seen = Optional.empty();
    private Instant since = Instant.EPOCH;
    private @Nullable StoreState ready;

    private AnswersAhead(Dataset dataset, Supplier<SavedQueries> queries, Keeping answers, Duration quiet) {
        this.dataset = dataset;
        this.queries = queries;
        this.runner = QueryRunner.ahead(dataset, PATIENCE, answers);
        this.quiet = quiet;
    }

    /**
     * Begins to watch a dataset of TDB2; of others nothing is kept.
     *
     * @param queries those that there are at a time
     * @param answers where they are kept; to be closed first, which gives up what is being asked here
     * @param quiet for how long the dataset must not have changed
     */
    public static AnswersAhead over(Dataset dataset, Supplier<SavedQueries> queries, Keeping answers, Duration quiet) {
        AnswersAhead ahead = new AnswersAhead(dataset, queries, answers, quiet);
        long pause = Math.min(quiet.toMillis(), LOOK.toMillis());
        ahead.thread.scheduleWithFixedDelay(ahead::look, pause, pause, TimeUnit.MILLISECONDS);
        return ahead;
    }

    private void look() {
        try {
            Optional<StoreState> now = state();
            if (!now.equals(seen)) {
                seen = now;
                since = Instant.now();
            } else if (now.isPresent()
                    && !now.get().equals(ready)
                    && Duration.between(since, Instant.now()).compareTo(quiet) >= 0) {
                askAll(now.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("the saved queries could not be asked ahead", e); // looked at again
        }
    }

    private void askAll(StoreState state) {
        for (SavedQuery query : queries.get().all()) {
            if (thread.isShutdown() || !state().equals(Optional.of(state))) {
                return;
            }
            if (!unanswered.contains(query.text())) {
                ask(query);
            }
        }
        ready = state;
    }

    private void ask(SavedQuery query) {
        Instant start = Instant.now();
        try {
            runner.run(query, Map.of());
            LOG.debug("asked {} ahead in {}", query.name(), Duration.between(start, Instant.now()));
        } catch (RuntimeException e) { // a query of people's own may be any
            unanswered.add(query.text());
            LOG.info("{} is not asked ahead any more: {}", query.name(), e.getMessage());
        }
    }

    private Optional<StoreState> state() {
        return Txn.calculateRead(dataset, () -> StoreState.read(dataset.asDatasetGraph()));
    }

    /** Waits for what is being asked. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a question is still being asked ahead");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
