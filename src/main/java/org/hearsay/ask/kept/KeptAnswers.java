package org.hearsay.ask.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of a store that took long to find, kept until the store changes; and a thread that goes on with questions that were given up,
 * one after the other, so that whoever asks again finds the answer. What counts over a whole large store is asked by everybody and changes
 * with every run only.
 *
 * <p>{@link #find}, {@link #keep} and {@link #goesOn} want to be called within a read transaction, whose state the answer is of.
 * Thread-safe.
 */
public final class KeptAnswers implements Keeping, AutoCloseable {
    /** Of Java's heap so much is for all answers, and of that so much for one at most. */
    private static final int OF_HEAP = 4;

    private static final int OF_ALL = 5;

    private static final int KILO = 10; // bits; a weight is no long

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);

    private static final int MOST_HOPELESS = 1_000;
    private static final int IN_LINE = 16;
    private static final Duration AT_THE_END = Duration.ofSeconds(10);

    /** What gives another value each time that it is asked. */
    private static final Pattern FICKLE =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** @param digest of its text, which may be long: it names each finding that the text index found */
    private record Question(String digest, StoreState state) {}

    private final Dataset dataset;
    private final Duration patience;
    private final Duration worthKeeping;
    private final long largest;
    private final Cache<Question, Rows> kept;
    /** Those that took longer than this patience, or are larger than is kept. */
    private final Cache<Question, Boolean> hopeless =
            Caffeine.newBuilder().maximumSize(MOST_HOPELESS).build();

    private final Set<Question> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(IN_LINE), task -> {
                Thread thread = new Thread(task, "questions gone on with");
                thread.setDaemon(true);
                return thread;
            });
    private volatile @Nullable QueryExecution running;

    /**
     * @param dataset whose answers are kept; one that is not of TDB2 has none kept
     * @param patience how long a question is gone on with
     * @param worthKeeping how long it takes to find an answer that is kept
     */
    public KeptAnswers(Dataset dataset, Duration patience, Duration worthKeeping) {
        this(dataset, patience, worthKeeping, Runtime.getRuntime().maxMemory() / OF_HEAP);
    }

    /** The same. @param most how much memory all answers may take, in {@link Rows#bytes()}; one may take a fifth */
    KeptAnswers(Dataset dataset, Duration patience, Duration worthKeeping, long most) {
        largest = most / OF_ALL;
        kept = Caffeine.newBuilder()
                .executor(Runnable::run) // what is too much goes at once
                .maximumWeight(most >> KILO)
                .<Question, Rows>weigher(
                        (question, rows) -> (int) Math.min(Integer.MAX_VALUE, (rows.bytes() >> KILO) + 1))
                .build();
        this.dataset = dataset;
        this.patience = patience;
        this.worthKeeping = worthKeeping;
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public Optional<Rows> find(Query query) {
        return question(query).map(kept::getIfPresent);
    }

    @Override
    public boolean underWay(Query query) {
        return question(query).filter(underWay::contains).isPresent();
    }

    /** Not where it is too large. */
    @Override
    public void keep(Query query, Rows rows, Duration took) {
        if (took.compareTo(worthKeeping) >= 0 && rows.bytes() <= largest) {
            question(query).ifPresent(question -> kept.put(question, rows));
        }
    }

    /** Not where it was given up here as well, or too many wait. */
    @Override
    public boolean goesOn(Query query) {
        return question(query)
                .filter(question -> hopeless.getIfPresent(question) == null)
                .filter(question -> !underWay.add(question) || started(query, question))
                .isPresent();
    }

    private boolean started(Query query, Question question) {
        Query own = query.cloneQuery();
        try {
            worker.execute(() -> goOn(own, question));
            return true;
        } catch (RejectedExecutionException e) {
            underWay.remove(question);
            return false;
        }
    }

    private Optional<Question> question(Query query) {
        String sparql = query.toString();
        return query.isSelectType()
                        && !query.hasDatasetDescription()
                        && !FICKLE.matcher(sparql).find()
                ? StoreState.read(dataset.asDatasetGraph())
                        .map(state -> new Question(DigestUtils.sha256Hex(sparql), state))
                : Optional.empty();
    }

    private void goOn(Query query, Question question) {
        try {
            Txn.executeRead(dataset, () -> {
                if (find(query).isEmpty()) {
                    workOut(query);
                }
            });
        } catch (QueryCancelledException e) {
            LOG.info("a question was given up for good: {}", e.toString());
            hopeless.put(question, true);
        } catch (RuntimeException e) {
            LOG.warn("a question could not be gone on with", e);
            hopeless.put(question, true);
        } finally {
            underWay.remove(question);
        }
    }

    /** Of the state that is there when its turn comes. */
    private void workOut(Query query) {
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query(query)
                .initialTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .overallTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            running = execution;
            if (worker.isShutdown()) {
                return; // closing did not see it
            }
            Optional<Rows> rows = Rows.of(execution.execSelect(), largest);
            question(query)
                    .ifPresent(now -> rows.ifPresentOrElse(all -> kept.put(now, all), () -> hopeless.put(now, true)));
        } finally {
            running = null;
        }
    }

    /** Gives up what is being worked out, and waits for that; the dataset may be closed then. */
    @Override
    public void close() {
        worker.shutdownNow();
        QueryExecution last = running;
        if (last != null) {
            last.abort();
        }
        try {
            if (!worker.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a question is still being worked out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
