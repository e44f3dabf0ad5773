package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.system.Txn;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.StoredArticle;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.opening.Stores;
import org.hearsay.pipeline.DerivedLayers;
import org.hearsay.resolve.BCubed;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five articles of different outlets on one telephone call, which stand beside the project and not in it; where they are not there,
 * these tests are skipped.
 */
class FiveArticlesIT {
    private static final Path ARTICLES = Path.of("../shared/articles");
    private static final Path MARKS = Path.of("src/test/resources/org/hearsay/resolve/five-articles.tsv");
    private static final String WEDNESDAYS = "002_";

    @TempDir
    static Path folder;

    private static String store = "";

    @BeforeAll
    static void ingest() {
        if (!Files.isDirectory(ARTICLES)) {
            return; // each test says so
        }
        store = folder.resolve("five").toString();
        assertThat(run("ingest", "--store", store, "--threads", "1", ARTICLES.toString()))
                .isNotNull();
    }

    /** Here, not before all, so that each test is told of by its name. */
    @BeforeEach
    void assumeArticles() {
        assumeTrue(Files.isDirectory(ARTICLES), "the five articles are not beside the project");
    }

    private static List<String> run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(out, err, false), line);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The rows of a saved query, each with its cells. */
    private static List<List<String>> ask(String... line) {
        List<String> all = new ArrayList<>(List.of("ask", "--store", store, "--format", "tsv"));
        all.addAll(Arrays.asList(line));
        return run(all.toArray(String[]::new)).stream()
                .skip(1)
                .map(row -> Arrays.stream(row.split("\t", -1))
                        .map(cell -> cell.replaceAll("^\"|\"$", ""))
                        .toList())
                .toList();
    }

    private static TreeSet<String> files(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.matches("(?:.*/)?00\\d_[0-9a-f]+\\.txt"))
                .map(cell -> cell.replaceAll("^(?:.*/)?(00\\d_).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<List<String>>> byFirst(List<List<String>> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get(0), TreeMap::new, Collectors.toList()));
    }

    @Test
    void oneCallIsReportedByAllFiveAndOneOfThemGivesAnotherDay() {
        List<List<String>> call = byFirst(ask("same-event", "type=phone call")).values().stream()
                .filter(rows -> files(rows).size() == 5)
                .findFirst()
                .orElseThrow();
        assertThat(files(call.stream()
                        .filter(row -> row.toString().contains("Wednesday"))
                        .toList()))
                .containsExactly(WEDNESDAYS);
        List<List<String>> days = ask("conflicts", "kind=day");
        assertThat(files(days.stream().filter(row -> row.contains("Wednesday")).toList()))
                .containsExactly(WEDNESDAYS);
        assertThat(files(days.stream().filter(row -> row.contains("2021-12-30")).toList()))
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotContain(WEDNESDAYS);
    }

    @Test
    void theTwoConflictsOfFiguresShowEachSideWithItsEvidence() {
        Map<String, List<List<String>>> conflicts = byFirst(ask("conflicts", "kind=figure"));
        for (String[] sides : new String[][] {{"100000", "120000"}, {"13000", "14000"}}) {
            assertThat(conflicts.values())
                    .anySatisfy(rows -> assertThat(sides)
                            .allSatisfy(side -> assertThat(rows)
                                    .anySatisfy(row -> assertThat(row)
                                            .contains(side)
                                            .anyMatch(cell -> cell.endsWith(".txt"))
                                            .anyMatch(cell -> cell.matches("\\d+-\\d+")))));
        }
    }

    @Test
    void theTiesAreOneUtteranceInAtLeastFourWordings() {
        assertThat(byFirst(ask("same-utterance", "person=Putin")).values()).anySatisfy(rows -> {
            assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
            assertThat(files(rows)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(rows.toString()).contains("breakdown", "severing", "rupture");
        });
    }

    @Test
    void onePersonIsOneHoweverSpelled() {
        for (String name : List.of("Ushakov", "Zelensk")) {
            assertThat(select("SELECT DISTINCT ?one { ?node rdfs:label ?name ; hs:sameParty ?one ."
                            + " FILTER(CONTAINS(STR(?name), '" + name + "')) }"))
                    .as(name)
                    .hasSize(1);
        }
    }

    /** A finding with the group that it is in, or itself where it is in none. */
    private record Found(String group, int start, int end) {
        static Found of(QuerySolution row) {
            return new Found(
                    row.get(row.contains("group") ? "group" : "finding").toString(),
                    row.getLiteral("start").getInt(),
                    row.getLiteral("end").getInt());
        }

        /** The part that both have of what either has. */
        double share(int from, int to) {
            double both = Math.min(end, to) - Math.max(start, from);
            return both / (Math.max(end, to) - Math.min(start, from));
        }
    }

    private static Map<String, List<Found>> found(String type, String group) {
        Map<String, List<Found>> found = new TreeMap<>();
        select("SELECT ?file ?finding ?group (MIN(?s) AS ?start) (MAX(?e) AS ?end) { ?finding a hs:" + type
                        + " ; hs:inArticle/schema:identifier ?file ; hs:contentAt/oa:hasSelector ?at ."
                        + " ?at oa:start ?s ; oa:end ?e . OPTIONAL { ?group hs:" + group + " ?finding } }"
                        + " GROUP BY ?file ?finding ?group")
                .forEach(row -> found.computeIfAbsent(
                                row.getLiteral("file").getString().replaceAll(".*/|\\.txt$", ""),
                                key -> new ArrayList<>())
                        .add(Found.of(row)));
        return found;
    }

    /** How those are grouped of the marked things that extraction found at all: with this share of the place in common. */
    private static BCubed score(String kind, Map<String, List<Found>> found, double least) throws IOException {
        Map<String, String> marked = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        int all = 0;
        for (String line : Files.readAllLines(MARKS)) {
            String[] mark = line.split("\t");
            if (mark[0].equals(kind)) {
                all++;
                int start = Integer.parseInt(mark[3]);
                int end = Integer.parseInt(mark[4]);
                found.getOrDefault(mark[2], List.of()).stream()
                        .filter(one -> one.share(start, end) > least)
                        .max(Comparator.comparingDouble(one -> one.share(start, end)))
                        .ifPresent(one -> {
                            marked.put(line, mark[1]);
                            told.put(line, one.group());
                        });
            }
        }
        BCubed score = BCubed.of(marked, told);
        System.out.printf(
                "%ss across five articles: %s (%d of %d marked are found)%n", kind, score, marked.size(), all);
        return score;
    }

    @Test
    void eventsAcrossArticles() throws IOException {
        BCubed score = score("event", found("Event", "report"), 0);
        assertThat(score.f1()).isGreaterThan(0.75);
    }

    @Test
    void utterancesAcrossArticles() throws IOException {
        BCubed score = score("utterance", found("Statement", "wording"), 0.3);
        assertThat(score.f1()).isGreaterThan(0.75);
    }

    /** The articles' graphs as they stand, put into another store in other order and batches. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderAndSplitOfTheRunsDoNotMatter(long seed) {
        Random random = new Random(seed);
        try (Store first = Stores.open(new StoreLocation.Folder(Path.of(store)), "test");
                Store second = Stores.open(new StoreLocation.Folder(folder.resolve("again-" + seed)), "test")) {
            List<String> left =
                    first.articles().stream().map(StoredArticle::iri).collect(Collectors.toList());
            Collections.shuffle(left, random);
            while (!left.isEmpty()) {
                List<String> batch = left.subList(0, 1 + random.nextInt(left.size()));
                List<GraphContent> graphs = new ArrayList<>();
                batch.forEach(one -> graphs.add(new GraphContent(one, export(first, List.of(one)))));
                graphs.add(DerivedLayers.mark(batch));
                second.replace(graphs);
                DerivedLayers.update(second);
                batch.clear();
            }
            assertThat(lines(second)).isEqualTo(lines(first));
        }
    }

    private static byte[] export(Store from, List<String> graphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.export(graphs, out);
        return out.toByteArray();
    }

    private static TreeSet<String> lines(Store from) {
        List<String> graphs = from.articles().stream().map(StoredArticle::iri).collect(Collectors.toList());
        graphs.addAll(Graphs.ALL_DERIVED);
        return new TreeSet<>(
                new String(export(from, graphs), StandardCharsets.UTF_8).lines().toList());
    }

    private static List<QuerySolution> select(String where) {
        String query = "PREFIX hs: <https://w3id.org/hearsay/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <https://schema.org/> " + where;
        try (EmbeddedStore open = (EmbeddedStore) Stores.open(new StoreLocation.Folder(Path.of(store)), "test")) {
            return Txn.calculateRead(open.dataset(), () -> {
                List<QuerySolution> rows = new ArrayList<>();
                try (QueryExecution execution =
                        QueryExecution.dataset(open.dataset()).query(query).build()) {
                    execution.execSelect().forEachRemaining(rows::add);
                }
                return rows;
            });
        }
    }
}
