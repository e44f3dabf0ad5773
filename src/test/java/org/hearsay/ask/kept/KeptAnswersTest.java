package org.hearsay.ask.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
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
                return Rows.of(execution.execSelect(), Long.MAX_VALUE).orElseThrow();
            }
        });
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
}
