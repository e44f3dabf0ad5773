package org.hearsay.ask.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.system.Txn;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of a store that took long to find, kept until the store changes. What is asked by several at a time is worked out once; and
 * questions that take longer than anybody waits are gone on with, one after the other, so that whoever asks again finds the answer. What
 * counts over a whole large store is asked by everybody and changes with every run only.
 *
 * <p>All but {@link #close} wants to be called within a read transaction, whose state the answer is of. Thread-safe.
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

    private final ConcurrentMap<Question, WorkingOut> underWay = new ConcurrentHashMap<>();
    /** One question that took too long is gone on with at a time. */
    private final Semaphore goingOn = new Semaphore(1);

    private final ThreadFactory threads = task -> {
        Thread thread = new Thread(task, "questions being worked out");
        thread.setDaemon(true);
        return thread;
    };
    /** For what is asked: as many as ask, which the server sets a limit to. */
    private final ExecutorService asked = Executors.newCachedThreadPool(threads);

    private final ExecutorService inLine =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(IN_LINE), threads);

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

    /** The first that takes longer goes on where it is, others are begun anew in line; what was given up here as well is given up. */
    @Override
    public Optional<Rows> ask(Query query, Duration time, boolean goOn) {
        Optional<Question> asking = question(query);
        if (asking.isEmpty()) {
            return Optional.of(workedOutHere(query, time));
        }
        Question question = asking.get();
        Rows known = kept.getIfPresent(question);
        if (known != null) {
            return Optional.of(known);
        }
        WorkingOut work = underWay.computeIfAbsent(question, wanted -> begun(query, wanted));
        try {
            return Optional.of(work.await(time));
        } catch (OtherStateException e) {
            return Optional.of(workedOutHere(query, time));
        } catch (TimeoutException e) {
            if (goesOnWith(query, question, work, goOn)) {
                return Optional.empty();
            }
            throw new QueryCancelledException();
        } catch (QueryCancelledException e) {
            underWay.remove(question, work);
            if (underWay.containsKey(question)) { // somebody else lost patience, and it is in line now
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public boolean underWay(Query query) {
        return question(query).map(underWay::get).filter(work -> !work.ended()).isPresent();
    }

    /** Not where it is too large. */
    @Override
    public void keep(Query query, Rows rows, Duration took) {
        if (worthKeeping(rows, took)) {
            question(query).ifPresent(question -> kept.put(question, rows));
        }
    }

    /** Not where it was given up here as well, or too many wait. */
    @Override
    public boolean goesOn(Query query) {
        return question(query)
                .filter(question -> underWay.containsKey(question) || lined(query, question))
                .isPresent();
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

    private Rows workedOutHere(Query query, Duration time) {
        WorkingOut work = new WorkingOut(dataset, query, time);
        work.run();
        return work.answer();
    }

    private WorkingOut begun(Query query, Question question) {
        WorkingOut work = new WorkingOut(dataset, query, patience);
        try {
            asked.execute(() -> workOutInTransaction(query, question, work));
        } catch (RejectedExecutionException e) {
            work.giveUp(); // closed
        }
        return work;
    }

    private void workOutInTransaction(Query query, Question question, WorkingOut work) {
        try {
            Txn.executeRead(dataset, () -> {
                if (question(query).equals(Optional.of(question))) {
                    workOut(question, work);
                } else {
                    work.fail(new OtherStateException());
                }
            });
        } finally {
            underWay.remove(question, work);
            if (endedGoingOn(work)) {
                goingOn.release();
            }
        }
    }

    private synchronized boolean endedGoingOn(WorkingOut work) {
        work.fail(new IllegalStateException("a question was not worked out")); // nothing where it was
        return work.goesOn();
    }

    /** @return whether it goes on, here or in line; it is given up otherwise */
    private synchronized boolean goesOnWith(Query query, Question question, WorkingOut work, boolean goOn) {
        if (work.goesOn() || work.ended()) {
            return true;
        }
        boolean hope = goOn && hopeless.getIfPresent(question) == null;
        if (hope && goingOn.tryAcquire()) {
            work.goOn(largest);
            return true;
        }
        underWay.remove(question, work);
        boolean lined = hope && lined(query, question);
        work.giveUp();
        return lined;
    }

    private boolean lined(Query query, Question question) {
        if (hopeless.getIfPresent(question) != null) {
            return false;
        }
        WorkingOut work = new WorkingOut(dataset, query, patience);
        work.goOn(largest);
        if (underWay.putIfAbsent(question, work) != null) {
            return true;
        }
        try {
            inLine.execute(() -> takeTurn(query, question, work));
            return true;
        } catch (RejectedExecutionException e) {
            underWay.remove(question, work);
            work.giveUp();
            return false;
        }
    }

    private void takeTurn(Query query, Question question, WorkingOut work) {
        try {
            goingOn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
            return;
        }
        try {
            Txn.executeRead(dataset, () -> workOutForNow(query, question, work));
        } finally {
            goingOn.release();
            underWay.remove(question, work);
        }
    }

    /** For the state that is there when its turn comes; whoever waits for that of another looks himself. */
    private void workOutForNow(Query query, Question question, WorkingOut work) {
        Question now = question(query).orElse(question);
        if (kept.getIfPresent(now) != null) {
            work.fail(new OtherStateException());
        } else if (now.equals(question)) {
            workOut(question, work);
        } else {
            work.fail(new OtherStateException());
            WorkingOut another = new WorkingOut(dataset, query, patience);
            another.goOn(largest);
            if (underWay.putIfAbsent(now, another) == null) {
                try {
                    workOut(now, another);
                } finally {
                    underWay.remove(now, another);
                }
            }
        }
    }

    private void workOut(Question question, WorkingOut work) {
        Instant start = Instant.now();
        work.run();
        try {
            Rows rows = work.answer();
            if (work.goesOn() || worthKeeping(rows, Duration.between(start, Instant.now()))) {
                kept.put(question, rows);
            }
        } catch (RuntimeException e) {
            if (work.goesOn() && !asked.isShutdown()) {
                LOG.info("a question was given up for good: {}", e.toString());
                hopeless.put(question, true);
            }
        }
    }

    private boolean worthKeeping(Rows rows, Duration took) {
        return took.compareTo(worthKeeping) >= 0 && rows.bytes() <= largest;
    }

    /** Gives up what is being worked out, and waits for that; the dataset may be closed then. */
    @Override
    public void close() {
        asked.shutdownNow();
        inLine.shutdownNow();
        underWay.values().forEach(WorkingOut::giveUp);
        try {
            if (!asked.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)
                    || !inLine.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a question is still being worked out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It could not be worked out for the state that it was asked of. */
    private static final class OtherStateException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
