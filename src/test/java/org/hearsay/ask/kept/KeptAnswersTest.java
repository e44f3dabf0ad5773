package org.hearsay.ask.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.ask.Rows;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Query ALL = QueryFactory.create("SELECT * { ?s ?p ?o }");
    /** Some 10^12 rows. */
    private static final Query ENDLESS =
            QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final Dataset dataset = TDB2Factory.createDataset();
    private KeptAnswers answers = new KeptAnswers(dataset, Duration.ofMinutes(1), LONG);

    @BeforeEach
    void fill() {
        add("one");
    }

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void whatTookLongIsFoundUntilTheStoreChanges() {
        Rows rows = asked(ALL);
        reading(() -> answers.keep(ALL, rows, LONG));
        assertThat(found(ALL)).containsSame(rows);
        assertThat(found(QueryFactory.create("SELECT   * {?s ?p ?o}")))
                .as("the same in other lines")
                .containsSame(rows);
        assertThat(found(QueryFactory.create("SELECT * { ?s ?p ?o } LIMIT 1"))).isEmpty();
        add("two");
        assertThat(found(ALL)).isEmpty();
    }

    @Test
    void aReaderOfTheStateBeforeKeepsItForItsOwnState() throws InterruptedException {
        Rows rows = asked(ALL);
        Txn.executeRead(dataset, () -> {
            Thread writer = new Thread(() -> add("two"));
            writer.start();
            join(writer);
            answers.keep(ALL, rows, LONG);
            assertThat(answers.find(ALL)).containsSame(rows);
        });
        assertThat(found(ALL)).isEmpty();
    }

    @Test
    void whatWasQuickIsNot() {
        reading(() -> answers.keep(ALL, asked(ALL), LONG.minusMillis(1)));
        assertThat(found(ALL)).isEmpty();
    }

    @Test
    void whatGivesAnotherValueEachTimeIsNot() {
        Query now = QueryFactory.create("SELECT (now() AS ?then) {}");
        reading(() -> answers.keep(now, asked(now), LONG));
        assertThat(found(now)).isEmpty();
        Txn.executeRead(dataset, () -> assertThat(answers.goesOn(now)).isFalse());
    }

    @Test
    void goesOnWithWhatWasGivenUp() {
        Txn.executeRead(dataset, () -> {
            assertThat(answers.goesOn(ALL)).isTrue();
            assertThat(answers.goesOn(ALL)).as("asked again").isTrue();
        });
        assertThat(awaited(ALL).size()).isEqualTo(1);
    }

    @Test
    void whatSeveralAskAtATimeIsWorkedOutOnce() throws Exception {
        try (Gate gate = new Gate()) {
            ExecutorService people = Executors.newFixedThreadPool(3);
            List<Future<Optional<Rows>>> answered = IntStream.range(0, 3)
                    .mapToObj(i -> people.submit(() -> ask(gate.query("one"), PATIENT)))
                    .toList();
            gate.awaitCalls(1);
            gate.open();
            for (Future<Optional<Rows>> one : answered) {
                assertThat(one.get().orElseThrow().size()).isEqualTo(1);
            }
            people.shutdown();
            assertThat(gate.calls()).isEqualTo(1);
        }
    }

    @Test
    void whatTakesLongerThanAnybodyWaitsIsNotBegunAnew() {
        try (Gate gate = new Gate()) {
            Query slow = gate.query("slow");
            assertThat(ask(slow, SHORT)).as("nobody waits so long").isEmpty();
            assertThat(Txn.calculateRead(dataset, () -> answers.underWay(slow))).isTrue();
            assertThat(ask(slow, SHORT)).as("asked again").isEmpty();
            gate.open();
            assertThat(awaited(slow).size()).isEqualTo(1);
            assertThat(gate.calls()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotToGoOnIsGivenUpAndHindersNobody() {
        try (Gate gate = new Gate()) {
            Query slow = gate.query("slow");
            assertThatThrownBy(() -> Txn.calculateRead(dataset, () -> answers.ask(slow, SHORT, false)))
                    .isInstanceOf(QueryCancelledException.class);
            assertThat(Txn.calculateRead(dataset, () -> answers.underWay(slow))).isFalse();
            Query other = gate.query("other");
            assertThat(ask(other, SHORT)).isEmpty();
            gate.open();
            assertThat(awaited(other).size()).isEqualTo(1);
            assertThat(gate.calls()).as("the other was not begun anew").isEqualTo(2);
        }
    }

    @Test
    void theSecondThatTakesLongWaitsForTheFirst() {
        try (Gate gate = new Gate()) {
            Query first = gate.query("first");
            Query second = gate.query("second");
            assertThat(ask(first, SHORT)).isEmpty();
            assertThat(ask(second, SHORT)).isEmpty();
            gate.open();
            assertThat(awaited(first).size()).isEqualTo(1);
            assertThat(awaited(second).size()).isEqualTo(1);
            assertThat(gate.calls()).as("the second was begun anew").isEqualTo(3);
        }
    }

    @Test
    void whatWasGivenUpForGoodIsGivenUpWhenAskedAgain() {
        fillWithAThousand();
        answers.close();
        answers = new KeptAnswers(dataset, Duration.ofMillis(300), LONG);
        assertThat(ask(ENDLESS, SHORT)).isEmpty();
        awaitNoHope(ENDLESS);
        assertThatThrownBy(() -> ask(ENDLESS, SHORT)).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void anAnswerIsOfTheAskersOwnState() {
        Txn.executeRead(dataset, () -> {
            Thread writer = new Thread(() -> add("two"));
            writer.start();
            join(writer);
            assertThat(answers.ask(ALL, PATIENT, true).orElseThrow().size()).isEqualTo(1);
        });
        assertThat(ask(ALL, PATIENT).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void whatCannotBeWorkedOutIsToldToWhoeverAsks() {
        Query broken = QueryFactory.create("SELECT (SUM(?n) AS ?all) { SERVICE <urn:nowhere> { ?s ?p ?n } }");
        assertThatThrownBy(() -> ask(broken, PATIENT)).hasMessageContaining("urn");
        assertThat(Txn.calculateRead(dataset, () -> answers.underWay(broken))).isFalse();
    }

    @Test
    void nobodyIsAnsweredAfterClosing() {
        answers.close();
        assertThatThrownBy(() -> ask(ALL, PATIENT)).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void givesUpForGoodAfterItsOwnPatience() {
        fillWithAThousand();
        answers.close();
        answers = new KeptAnswers(dataset, Duration.ofMillis(50), LONG);
        Txn.executeRead(dataset, () -> assertThat(answers.goesOn(ENDLESS)).isTrue());
        awaitNoHope(ENDLESS);
        assertThat(found(ENDLESS)).isEmpty();
    }

    @Test
    void howLargeAnAnswerMayBeGoesByItsTexts() {
        add("a name of two hundred letters ".repeat(7));
        Rows rows = asked(ALL);
        Query few = QueryFactory.create("SELECT * { ?s ?p ?o } ORDER BY ?s");
        long most = 5 * rows.bytes();
        answers.close();
        answers = new KeptAnswers(dataset, Duration.ofMinutes(1), LONG, most);
        assertThat(answers.largest()).isEqualTo(rows.bytes());
        reading(() -> answers.keep(ALL, rows, LONG));
        assertThat(found(ALL)).containsSame(rows);
        answers.close();
        answers = new KeptAnswers(dataset, Duration.ofMinutes(1), LONG, most - 5);
        reading(() -> answers.keep(ALL, rows, LONG));
        assertThat(found(ALL)).isEmpty();
        Txn.executeRead(dataset, () -> assertThat(answers.goesOn(few)).isTrue());
        awaitNoHope(few);
    }

    @Test
    void allAnswersTogetherAreKeptWithinTheirRoom() {
        fillWithAThousand();
        Rows rows = asked(ALL);
        answers.close();
        answers = new KeptAnswers(dataset, Duration.ofMinutes(1), LONG, 6 * rows.bytes());
        List<Query> many = IntStream.range(0, 40)
                .mapToObj(i -> QueryFactory.create("SELECT * { ?s ?p ?o } LIMIT " + (2_000 + i)))
                .toList();
        many.forEach(query -> reading(() -> answers.keep(query, rows, LONG)));
        assertThat(many).filteredOn(query -> found(query).isPresent()).hasSizeBetween(1, 6);
    }

    @Test
    void doesNotKeepWhatHasTooManyRows() {
        fillWithAThousand();
        Query many = QueryFactory.create("SELECT * { ?a ?b ?c . ?d ?e ?f }");
        Txn.executeRead(dataset, () -> assertThat(answers.goesOn(many)).isTrue());
        awaitNoHope(many);
        assertThat(found(many)).isEmpty();
    }

    @Test
    void isClosedWhileItGoesOn() {
        fillWithAThousand();
        Txn.executeRead(dataset, () -> assertThat(answers.goesOn(ENDLESS)).isTrue());
        answers.close();
        Txn.executeRead(
                dataset,
                () -> assertThat(answers.goesOn(ALL))
                        .as("nobody goes on any more")
                        .isFalse());
    }

    @Test
    void aStoreWithATextIndexHasStatesToo(@TempDir Path folder) {
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(folder, "test", Duration.ZERO));
                KeptAnswers ofStore = new KeptAnswers(store.dataset(), Duration.ofMinutes(1), LONG)) {
            Rows rows = asked(ALL);
            Txn.executeRead(store.dataset(), () -> ofStore.keep(ALL, rows, LONG));
            assertThat(Txn.calculateRead(store.dataset(), () -> ofStore.find(ALL)))
                    .containsSame(rows);
            Txn.executeWrite(
                    store.dataset(),
                    () -> store.dataset().getDefaultModel().createResource().addProperty(RDFS.label, "x"));
            assertThat(Txn.calculateRead(store.dataset(), () -> ofStore.find(ALL)))
                    .isEmpty();
        }
    }

    private void fillWithAThousand() {
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < 1_000; i++) {
                dataset.getDefaultModel().add(ResourceFactory.createResource("urn:" + i), RDFS.label, "one of many");
            }
        });
    }

    private void add(String name) {
        Txn.executeWrite(
                dataset,
                () -> dataset.getDefaultModel().add(ResourceFactory.createResource("urn:" + name), RDFS.label, name));
    }

    private Rows asked(Query query) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = QueryExecution.create(query, dataset)) {
                return Rows.of(execution.execSelect(), () -> Long.MAX_VALUE).orElseThrow();
            }
        });
    }

    private Optional<Rows> ask(Query query, Duration time) {
        return Txn.calculateRead(dataset, () -> answers.ask(query, time, true));
    }

    private Optional<Rows> found(Query query) {
        return Txn.calculateRead(dataset, () -> answers.find(query));
    }

    private void reading(Runnable work) {
        Txn.executeRead(dataset, work);
    }

    private Rows awaited(Query query) {
        for (Instant end = Instant.now().plusSeconds(60); Instant.now().isBefore(end); pause()) {
            Optional<Rows> rows = found(query);
            if (rows.isPresent()) {
                return rows.get();
            }
        }
        throw new AssertionError("no answer to " + query);
    }

    private void awaitNoHope(Query query) {
        for (Instant end = Instant.now().plusSeconds(60); Instant.now().isBefore(end); pause()) {
            if (!Txn.calculateRead(dataset, () -> answers.goesOn(query))) {
                return;
            }
        }
        throw new AssertionError("still going on with " + query);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Questions that are not answered before it is open. */
    private static final class Gate implements AutoCloseable {
        private static final String NAME = "urn:gate";
        private final CountDownLatch latch = new CountDownLatch(1);
        private final AtomicInteger calls = new AtomicInteger();

        Gate() {
            FunctionRegistry.get().put(NAME, name -> new FunctionBase1() {
                @Override
                public NodeValue exec(NodeValue value) {
                    calls.incrementAndGet();
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return value;
                }
            });
        }

        Query query(String which) {
            return QueryFactory.create("SELECT (<" + NAME + ">(?o) AS ?" + which + ") { ?s ?p ?o }");
        }

        int calls() {
            return calls.get();
        }

        void awaitCalls(int number) {
            for (Instant end = Instant.now().plusSeconds(60);
                    calls() < number && Instant.now().isBefore(end); ) {
                pause();
            }
        }

        void open() {
            latch.countDown();
        }

        @Override
        public void close() {
            open();
            FunctionRegistry.get().remove(NAME);
        }
    }
}
