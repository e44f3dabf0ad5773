package org.hearsay.ask.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersAheadTest {
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final String LABELS =
            "SELECT (COUNT(*) AS ?labels) { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?name }";

    private final Dataset dataset = TDB2Factory.createDataset();
    private final KeptAnswers answers = new KeptAnswers(dataset, Duration.ofMinutes(1), Duration.ZERO);

    @TempDir
    Path queries;

    @BeforeEach
    void save() throws IOException {
        Files.writeString(
                queries.resolve("labels.rq"), "# title: Labels\n# group: quality\n# question: How many?\n" + LABELS);
        add("one");
    }

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void aSavedQueryIsAnsweredBeforeAnybodyAsks() {
        try (AnswersAhead ahead = ahead(QUIET)) {
            assertThat(count()).isEqualTo("1");
            add("two");
            assertThat(count()).as("and again for what has changed").isEqualTo("2");
            answers.close();
        }
    }

    @Test
    void notBeforeTheStoreHasBeenQuiet() {
        try (AnswersAhead ahead = ahead(Duration.ofHours(1))) {
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos()); // it looks each second
            assertThat(found()).isEmpty();
            answers.close();
        }
    }

    @Test
    void aQueryThatCannotBeAskedDoesNotHinderOthers() throws IOException {
        Files.writeString(
                queries.resolve("broken.rq"),
                "# title: Broken\n# group: quality\n# question: What?\nSELECT * { SERVICE <urn:nowhere> { ?s ?p ?o } }");
        try (AnswersAhead ahead = ahead(QUIET)) {
            assertThat(count()).isEqualTo("1");
            answers.close();
        }
    }

    @Test
    void whatIsAskedAheadIsWhatIsAskedLater() {
        try (AnswersAhead ahead = ahead(QUIET);
                QueryRunner runner = QueryRunner.over(dataset, Duration.ofMinutes(1), Optional.of(answers))) {
            count();
            Rows kept = found().orElseThrow();
            Rows asked = runner.run(SavedQueries.load(queries).get("labels"), Map.of());
            assertThat(asked.stream().next().get("labels"))
                    .isSameAs(kept.stream().next().get("labels"));
            answers.close();
        }
    }

    private AnswersAhead ahead(Duration quiet) {
        return AnswersAhead.over(dataset, () -> SavedQueries.load(queries), answers, quiet);
    }

    private String count() {
        Instant end = Instant.now().plusSeconds(60);
        while (found().isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return found().orElseThrow().cell(0, "labels").orElseThrow();
    }

    private Optional<Rows> found() {
        return Txn.calculateRead(dataset, () -> answers.find(QueryFactory.create(LABELS)));
    }

    private void add(String name) {
        Txn.executeWrite(
                dataset,
                () -> dataset.getDefaultModel().add(ResourceFactory.createResource("urn:" + name), RDFS.label, name));
    }
}
