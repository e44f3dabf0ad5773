package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every saved query that is shipped, over the invented harbour, with the rows that {@code expected-rows.txt} gives. */
class SavedQueriesIT {
    private static final String IDS = "https://w3id.org/hearsay/id/";
    private static final SavedQueries SHIPPED = Harbour.shipped();

    @TempDir
    static Path folder;

    private static EmbeddedStore store;
    private static QueryRunner runner;

    /** A question and its answer, as the file has them: {@code ## name key=value|key=value} and lines of CSV. */
    private record Expectation(String name, Map<String, String> arguments, List<String> csv) {
        @Override
        public String toString() {
            return name + " " + arguments;
        }
    }

    @BeforeAll
    static void openStore() {
        store = Harbour.store(folder);
        runner = QueryRunner.over(store);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    private static Stream<Expectation> expectations() throws IOException {
        List<Expectation> found = new ArrayList<>();
        try (var in = Objects.requireNonNull(SavedQueriesIT.class.getResourceAsStream("expected-rows.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String section : text.split("(?m)^## ")) {
                List<String> lines =
                        section.lines().filter(line -> !line.isBlank()).toList();
                if (!lines.isEmpty() && !lines.get(0).startsWith("#")) {
                    found.add(expectation(lines));
                }
            }
        }
        return found.stream();
    }

    private static Expectation expectation(List<String> lines) {
        String[] heading = lines.get(0).split(" ", 2);
        Map<String, String> arguments = new LinkedHashMap<>();
        if (heading.length > 1) {
            for (String pair : heading[1].split("\\|")) {
                arguments.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return new Expectation(heading[0], arguments, lines.subList(1, lines.size()));
    }

    private static List<String> csv(Rows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.write(out, RowFormat.CSV, 0);
        return out.toString(StandardCharsets.UTF_8).replace(IDS, "").lines().toList();
    }

    @Test
    void allFilesAreWellFormed() {
        assertThat(SHIPPED.problems()).isEmpty();
        assertThat(SHIPPED.all()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyQueryHasExpectedRows() throws IOException {
        List<String> expected = expectations().map(Expectation::name).distinct().toList();
        assertThat(SHIPPED.all())
                .extracting(SavedQuery::name)
                .allSatisfy(name -> assertThat(expected).contains(name));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void givesItsRows(Expectation expectation) {
        Rows rows = runner.run(SHIPPED.get(expectation.name()), expectation.arguments());
        assertThat(csv(rows)).containsExactlyElementsOf(expectation.csv());
    }

    @Test
    void everyQueryRunsAsItStands() {
        store.dataset().executeRead(() -> {
            for (SavedQuery saved : SHIPPED.all()) {
                try (QueryExecution plain = QueryExecution.create(QueryFactory.create(saved.text()), store.dataset())) {
                    assertThat(csv(Rows.of(plain.execSelect()))).isEqualTo(csv(runner.run(saved, Map.of())));
                }
            }
        });
    }

    @Test
    void aNameIsFoundByAnyPartWhateverItsCaseAndAccents() {
        SavedQuery saidTo = SHIPPED.get("said-to");
        List<String> rows = csv(runner.run(saidTo, Map.of("person", "Zoë Marchetti")));
        assertThat(rows).hasSize(3);
        for (String spelling : List.of(
                "zoe",
                "ZOË",
                "march",
                "  marchetti ",
                "person:zoe-marchetti",
                IDS + "person/zoe-marchetti",
                "<" + IDS + "person/zoe-marchetti>")) {
            assertThat(csv(runner.run(saidTo, Map.of("person", spelling))))
                    .as(spelling)
                    .isEqualTo(rows);
        }
    }

    @Test
    void oneOfTwoSpellingsFindsBothWhereTheyAreRecognizedAsOne() {
        Rows rows = runner.run(SHIPPED.get("said-by"), Map.of("person", "Kvist"));
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.cell(0, "speaker")).contains("Elin Quist");
    }

    @Test
    void anUnknownNameIsSaidToBeUnknown() {
        assertThatThrownBy(() -> runner.run(SHIPPED.get("said-by"), Map.of("person", "Nobody At All")))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("Nobody At All");
    }

    @Test
    void anUnknownParameterIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> runner.run(SHIPPED.get("threats"), Map.of("whom", "x")))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("threats has no parameter whom")
                .hasMessageContaining("person, target, measure");
    }

    @Test
    void whatIsGivenForAParameterIsNeverReadAsSparql() {
        for (String hostile : List.of(
                "\" } DROP ALL #",
                "\\\" ) . ?s ?p ?o",
                "} UNION { ?a ?b ?c",
                "\u0000",
                "'; --",
                "\uD83D\uDE00\n\n\t",
                "?x",
                "\\u0022")) {
            assertThat(runner.run(SHIPPED.get("search"), Map.of("words", hostile))
                            .size())
                    .as(hostile)
                    .isZero();
            assertThatThrownBy(() -> runner.run(SHIPPED.get("said-by"), Map.of("person", hostile)))
                    .as(hostile)
                    .isInstanceOf(AskException.class);
        }
    }

    @Test
    void valuesOfTheWrongTypeAreRefused() {
        assertThatThrownBy(() -> runner.run(SHIPPED.get("said-between"), Map.of("from", "yesterday")))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("from must be a date");
        assertThatThrownBy(() -> runner.run(SHIPPED.get("doubtful"), Map.of("below", "half")))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("below must be a number");
        assertThatThrownBy(() -> runner.run(SHIPPED.get("evidence"), Map.of("finding", "no iri")))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("finding must be an IRI");
    }

    @Test
    void aLimitChoosesTheLatestAndSaysThatThereIsMore() {
        SavedQuery saidBy = SHIPPED.get("said-by");
        Rows all = runner.run(saidBy, Map.of());
        assertThat(all.limitedBy(saidBy)).isEmpty();
        Rows latest = runner.run(saidBy, Map.of("most", "2"));
        assertThat(latest.limitedBy(saidBy))
                .hasValueSatisfying(told -> assertThat(told).contains("most=2;").contains("most=all"));
        assertThat(csv(latest)).hasSize(3).isSubsetOf(csv(all));
        assertThat(csv(latest)).filteredOn(row -> row.contains("Island Post")).hasSize(2);
        assertThat(csv(runner.run(saidBy, Map.of("most", "all")))).isEqualTo(csv(all));
    }

    /** Those of which both papers have findings; the Island Post came out later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acts",
                "events",
                "evidence",
                "meetings",
                "relayed-by",
                "said-about",
                "said-by",
                "said-to",
                "same-topic-by-outlet",
                "search"
            })
    void theLatestArticleComesFirst(String name) {
        assertThat(csv(runner.run(SHIPPED.get(name), Map.of("most", "all"))))
                .anyMatch(row -> row.contains("Coast Herald"));
        assertThat(csv(runner.run(SHIPPED.get(name), Map.of("most", "1"))))
                .hasSize(2)
                .last()
                .asString()
                .contains("Island Post");
    }

    @Test
    void aLimitThatIsJustReachedLeavesNothingOut() {
        SavedQuery saidBy = SHIPPED.get("said-by");
        Rows all = runner.run(saidBy, Map.of("most", "all"));
        Rows asMany = runner.run(saidBy, Map.of("most", Integer.toString(all.size())));
        assertThat(csv(asMany)).isEqualTo(csv(all));
        assertThat(asMany.limitedBy(saidBy)).isEmpty();
    }

    @Test
    void whatIsCountedFirstIsLimitedAsWell() {
        SavedQuery speakers = SHIPPED.get("speakers");
        List<String> all = csv(runner.run(speakers, Map.of()));
        Rows first = runner.run(speakers, Map.of("most", "1"));
        assertThat(csv(first)).isEqualTo(all.subList(0, 2));
        assertThat(first.limitedBy(speakers)).isPresent();
    }

    @Test
    void theLatestDayComesFirst() {
        SavedQuery timeline = SHIPPED.get("timeline");
        List<String> all = csv(runner.run(timeline, Map.of("most", "all")));
        assertThat(all).anyMatch(row -> row.startsWith("2031-05-02"));
        Rows latest = runner.run(timeline, Map.of("most", "1"));
        assertThat(csv(latest).subList(1, latest.size() + 1))
                .isNotEmpty()
                .isSubsetOf(all)
                .allMatch(row -> row.startsWith("2031-06"));
        assertThat(latest.limitedBy(timeline)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heard-through", "outlets", "speakers", "who-is"})
    void thoseOfMostAreChosen(String name) {
        SavedQuery query = SHIPPED.get(name);
        Rows all = runner.run(query, Map.of("most", "all"));
        Rows one = runner.run(query, Map.of("most", "1"));
        assertThat(csv(one)).hasSize(2).isSubsetOf(csv(all));
        String counted = name.equals("who-is") ? "articles" : "statements";
        List<Integer> numbers = IntStream.range(0, all.size())
                .mapToObj(row -> number(all, row, counted))
                .toList();
        assertThat(Set.copyOf(numbers)).as("some have fewer").hasSizeGreaterThan(1);
        assertThat(number(one, 0, counted)).isEqualTo(Collections.max(numbers));
        assertThat(one.limitedBy(query)).isPresent();
    }

    private static int number(Rows rows, int row, String column) {
        return Integer.parseInt(rows.cell(row, column).orElseThrow());
    }

    /** Of things that have several rows each, what is chosen is whole, and only as many of them as the limit say that there may be more. */
    @ParameterizedTest
    @ValueSource(strings = {"conflicts", "same-event", "same-utterance"})
    void aLimitKeepsSidesAndReportsTogether(String name) {
        SavedQuery query = SHIPPED.get(name);
        List<String> all = csv(runner.run(query, Map.of("most", "all")));
        assertThat(all).hasSizeGreaterThan(2);
        Rows one = runner.run(query, Map.of("most", "1"));
        assertThat(csv(one)).hasSizeGreaterThan(2).isSubsetOf(all);
        assertThat(one.limitedBy(query)).isPresent();
        Rows asManyAsRows = runner.run(query, Map.of("most", Integer.toString(all.size() - 1)));
        assertThat(csv(asManyAsRows)).isEqualTo(all);
        assertThat(asManyAsRows.limitedBy(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "1000000000", "1 } #"})
    void aLimitIsAWholeNumberOrAll(String most) {
        assertThatThrownBy(() -> runner.run(SHIPPED.get("said-by"), Map.of("most", most)))
                .isInstanceOf(AskException.class)
                .hasMessageContaining("most must be a whole number");
    }

    /** Of its condition and of its consequence; whoever asks for none gets it once. */
    @ParameterizedTest
    @ValueSource(strings = {"boats return", "PORTS WILL", ""})
    void aThreatIsFoundByItsOwnWords(String words) {
        assertThat(csv(runner.run(SHIPPED.get("evidence"), Map.of("words", words))))
                .filteredOn(row -> row.contains("threat/h1"))
                .hasSize(1);
    }

    @Test
    void aThreatThatNoStatementVoicesHasItsEvidenceAsWell(@TempDir Path other) {
        List<GraphContent> unvoiced = Harbour.graphs().stream()
                .map(graph -> new GraphContent(
                        graph.iri(),
                        new String(graph.triples(), StandardCharsets.UTF_8)
                                .replaceAll("(?m)^.*#voicedIn>.*\\R", "")
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        try (EmbeddedStore another = EmbeddedStore.open(StoreFolder.hold(other, "test", Duration.ZERO))) {
            another.replace(unvoiced);
            assertThat(csv(QueryRunner.over(another)
                            .run(SHIPPED.get("evidence"), Map.of("finding", IDS + "threat/h1"))))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("the ports will close");
        }
    }

    @Test
    void aRelayOfTwoNamesHasOneRow(@TempDir Path other) {
        List<GraphContent> named = Harbour.graphs().stream()
                .map(graph -> new GraphContent(
                        graph.iri(),
                        (graph.iri().endsWith("/post")
                                        ? new String(graph.triples(), StandardCharsets.UTF_8)
                                                .replace("\"Tomas Brandt\"", "\"Tom Brandt\"")
                                        : new String(graph.triples(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        try (EmbeddedStore another = EmbeddedStore.open(StoreFolder.hold(other, "test", Duration.ZERO))) {
            another.replace(named);
            for (Map<String, String> asked : List.of(Map.<String, String>of(), Map.of("person", "quist"))) {
                assertThat(csv(QueryRunner.over(another).run(SHIPPED.get("heard-through"), asked)))
                        .filteredOn(row -> row.startsWith("Elin Quist,Tom"))
                        .containsExactly("Elin Quist,Tom Brandt,2,2");
            }
        }
    }
}
