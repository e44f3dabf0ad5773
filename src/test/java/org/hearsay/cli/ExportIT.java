package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.graph.RdfFormats;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What export takes out and import takes in, over a store that holds the ontology's worked example. */
class ExportIT {
    private static final String EXAMPLE = "ontology/example.trig";
    private static final String FIRST = "https://w3id.org/hearsay/id/article/8bb99a8b2bcf76fb79c90079eabb7a22";

    @TempDir
    static Path folder;

    private static String store = "";
    private static Model all = new LinkedHashModel();

    @BeforeAll
    static void importExample() throws IOException {
        store = folder.resolve("store").toString();
        Ran ran = run("import", "--store", store, EXAMPLE);
        assertThat(ran.code).as(ran.err).isEqualTo(ExitCode.OK);
        assertThat(ran.err).contains("3 graphs taken in, 0 passed over").contains("holds 3 articles");
        all = exported("nq");
    }

    @Test
    void whatIsTakenInIsTheSameGraphAndWhatFollowsFromItIsWorkedOutAnew() throws IOException {
        Model example = Rio.parse(Files.newInputStream(Path.of(EXAMPLE)), RDFFormat.TRIG);
        assertThat(Models.isomorphic(all, example)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("org.hearsay.graph.RdfFormats#NAMES")
    void everyFormatComesBackAsTheSameGraph(String format) throws IOException {
        Path file = folder.resolve("whole." + format);
        assertThat(run("export", "--store", store, "--format", format, "-o", file.toString()).code)
                .isEqualTo(ExitCode.OK);
        String into = folder.resolve("from-" + format).toString();
        if (RdfFormats.namesGraphs(format)) {
            assertThat(run("import", "--store", into, "--format", format, file.toString()).code)
                    .isEqualTo(ExitCode.OK);
            assertThat(Models.isomorphic(exportedFrom(into, "nq"), all)).isTrue();
        } else {
            Model read = Rio.parse(Files.newInputStream(file), RdfFormats.of(format));
            assertThat(Models.isomorphic(read, withoutGraphs(all))).isTrue();
        }
    }

    @Test
    void anArticleWithoutGraphNamesComesBackAsItsGraph() throws IOException {
        for (String format : List.of("turtle", "nt", "rdfxml", "n3")) {
            Path file = folder.resolve("one." + format);
            run(
                    "export",
                    "--store",
                    store,
                    "--article",
                    FIRST,
                    "--no-derived",
                    "--format",
                    format,
                    "-o",
                    file.toString());
            String into = folder.resolve("one-" + format).toString();
            assertThat(run("import", "--store", into, "--format", format, file.toString()).code)
                    .isEqualTo(ExitCode.OK);
            assertThat(Models.isomorphic(
                            exportedFrom(into, "nq").filter(null, null, null, Values.iri(FIRST)),
                            all.filter(null, null, null, Values.iri(FIRST))))
                    .as(format)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("org.hearsay.graph.RdfFormats#NAMES")
    void sortedIsTheSameGraph(String format) throws IOException {
        Model read = exported(format, "--pretty");
        assertThat(Models.isomorphic(read, RdfFormats.namesGraphs(format) ? all : withoutGraphs(all)))
                .isTrue();
    }

    @Test
    void oneArticleByItsFileHasItsWholeGraphAndNoOther() throws IOException {
        Model read = exported("nq", "--article", "north.txt", "--no-derived");
        assertThat(read.contexts()).hasSize(1);
        Value only = read.contexts().iterator().next();
        assertThat(read).isEqualTo(all.filter(null, null, null, (org.eclipse.rdf4j.model.Resource) only));
    }

    @Test
    void aPersonsFindingsComeWithAllThatTheyLeadTo() throws IOException {
        Model read = exported("nq", "--person", "Holt");
        assertThat(read).isNotEmpty().hasSizeLessThan(all.size() / 2);
        assertThat(all).containsAll(read);
        assertThat(read.filter(null, Values.iri(Hearsay.RELAYED_BY), person("per-holt")))
                .isNotEmpty();
        assertThat(read.filter(null, Values.iri(Hearsay.MENTIONED_AT), null)).isEmpty();
        assertNothingLeadsNowhere(read);
        assertThat(validated(read)).isEqualTo(ExitCode.OK);
    }

    @Test
    void theRowsOfAQueryAreFindings() throws IOException {
        Model read = exported("nq", "--query", "threats");
        assertThat(read.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.THREAT)))
                .isNotEmpty();
        assertThat(all).containsAll(read);
        assertNothingLeadsNowhere(read);
    }

    @Test
    void aQuerysLimitLeavesNothingOutOfAnExport() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("queries")).resolve("few.rq"), """
                # title: A few
                # group: speech
                # question: Which statements are there?
                # parameter most: limit; default "1"; example "1"; how many at most
                PREFIX hs: <https://w3id.org/hearsay/ns#>
                SELECT ?statement { ?statement a hs:Statement } ORDER BY ?statement LIMIT 1
                """);
        Model read = exported("nq", "--queries", folder.resolve("queries").toString(), "--query", "few");
        assertThat(read.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.STATEMENT)))
                .isEqualTo(all.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.STATEMENT)))
                .hasSizeGreaterThan(1);
    }

    @Test
    void whoAsksIsToldOfALimitThatWasReached() {
        Ran few = run("ask", "said-by", "most=1", "--format", "csv", "--store", store);
        assertThat(few.err).contains("most=1;").contains("most=all");
        assertThat(few.code).isEqualTo(ExitCode.OK);
        assertThat(run("ask", "said-by", "most=all", "--format", "csv", "--store", store).err)
                .doesNotContain("most=all");
    }

    @Test
    void conflictsLeadToTheArticlesThatDiffer() throws IOException {
        Model read = exported("nq", "--query", "conflicts");
        assertThat(read.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.CONFLICT)))
                .hasSize(1);
        assertThat(read.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.ARTICLE)))
                .hasSize(3);
    }

    @Test
    void daysAreCountedInAndConditionsMustAllHold() throws IOException {
        assertThat(articles(exported("nq", "--from", "2031-06-04", "--to", "2031-06-04")))
                .containsExactly("north.txt");
        assertThat(articles(exported("nq", "--from", "2031-06-05"))).containsExactly("reprint.txt");
        assertThat(articles(exported("nq", "--to", "2031-06"))).hasSize(3);
        assertThat(articles(exported("nq", "--person", "Quist", "--to", "2031-06-03")))
                .hasSize(1);
    }

    @Test
    void withoutTextNoSentenceOfTheArticleIsLeftButWhatWasSaid() throws IOException {
        Model read = exported("nq", "--without-text");
        for (String property : List.of(Hearsay.FULL_TEXT, Standard.EXACT, Standard.PREFIX, Standard.SUFFIX)) {
            assertThat(read.filter(null, Values.iri(property), null)).isEmpty();
        }
        assertThat(read.filter(null, Values.iri(Hearsay.TEXT), null))
                .isEqualTo(all.filter(null, Values.iri(Hearsay.TEXT), null));
        assertThat(read.filter(null, Values.iri(Standard.START), null))
                .isEqualTo(all.filter(null, Values.iri(Standard.START), null));
        assertThat(validated(read)).isEqualTo(ExitCode.OK);
    }

    @Test
    void aRunningServersStoreGivesTheSame() throws IOException {
        Path served = folder.resolve("served");
        run("import", "--store", served.toString(), EXAMPLE);
        try (HearsayServer server =
                HearsayServer.start(new ServerOptions(served, 0, Optional.empty(), List.of(), false))) {
            for (String address : List.of(served.toString(), server.url() + "hearsay")) {
                assertThat(Models.isomorphic(exportedFrom(address, "nq"), all)).isTrue();
                Model one = exportedFrom(address, "nq", "--person", "Holt");
                assertThat(Models.isomorphic(one, exported("nq", "--person", "Holt")))
                        .isTrue();
            }
        }
    }

    @Test
    void whatFailsLeavesNothingBehindAndTheEarlierFileAsItWas() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path file = Files.writeString(here.resolve("out.trig"), "earlier");
        Ran ran = run("export", "--store", store, "--person", "Nobody At All", "-o", file.toString());
        assertThat(ran.code).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err).contains("Nobody At All");
        assertThat(file).hasContent("earlier");
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anArticleThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Path changed = folder.resolve("changed.trig");
        Files.writeString(changed, Files.readString(Path.of(EXAMPLE)).replace("\"Ports\"@en", "\"Other\"@en"));
        String into = folder.resolve("twice").toString();
        run("import", "--store", into, EXAMPLE);
        assertThat(run("import", "--store", into, changed.toString()).err).contains("0 graphs taken in, 3 passed over");
        assertThat(Models.isomorphic(exportedFrom(into, "nq"), all)).isTrue();
        assertThat(run("import", "--store", into, "--replace", changed.toString()).err)
                .contains("3 graphs taken in");
        assertThat(exportedFrom(into, "nq").filter(null, null, Values.literal("Other", "en")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not rdf at all {", "<urn:a> <urn:b> <urn:c> ."})
    void whatIsNoGraphIsRefusedWithAReasonAndNothingChanges(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.trig"), text);
        String into = folder.resolve("untouched").toString();
        Ran ran = run("import", "--store", into, file.toString());
        assertThat(ran.code).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err).contains("broken.trig: ");
        assertThat(Path.of(into)).doesNotExist();
    }

    @Test
    void aGraphThatBreaksTheShapesIsRefusedAndNoneIsTaken() throws IOException {
        Path file = folder.resolve("invalid.trig");
        Files.writeString(file, Files.readString(Path.of(EXAMPLE)).replace("hs:confidence 0.91", "hs:confidence 9.1"));
        String into = folder.resolve("still-empty").toString();
        Ran ran = run("import", "--store", into, file.toString());
        assertThat(ran.code).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err).contains("breaks the shapes").contains("nothing was taken in");
        assertThat(exportedFrom(into, "nq")).isEmpty();
    }

    private static int validated(Model model) throws IOException {
        Path file = folder.resolve("part.nq");
        try (var out = Files.newOutputStream(file)) {
            Rio.write(model, out, RDFFormat.NQUADS);
        }
        return run("import", "--store", folder.resolve("part").toString(), "--replace", file.toString()).code;
    }

    /** What is ours and linked to is also described, so that no reader stands before a bare IRI. */
    private static void assertNothingLeadsNowhere(Model read) {
        assertThat(read.objects())
                .filteredOn(value -> value.stringValue().startsWith("https://w3id.org/hearsay/id/"))
                .allMatch(value -> read.subjects().contains(value));
    }

    private static Value person(String name) {
        return Values.iri("https://w3id.org/hearsay/id/person/" + name);
    }

    private static List<String> articles(Model model) {
        return model.filter(null, Values.iri(Standard.IDENTIFIER), null).objects().stream()
                .map(Value::stringValue)
                .sorted()
                .toList();
    }

    private static Model withoutGraphs(Model model) {
        Model plain = new LinkedHashModel();
        model.forEach(one -> plain.add(one.getSubject(), one.getPredicate(), one.getObject()));
        return plain;
    }

    private static Model exported(String format, String... options) throws IOException {
        return exportedFrom(store, format, options);
    }

    /** Without the record of runs, which the example has none of. */
    private static Model exportedFrom(String from, String format, String... options) throws IOException {
        String[] line = Stream.concat(Stream.of("export", "--store", from, "--format", format), Stream.of(options))
                .toArray(String[]::new);
        Ran ran = run(line);
        assertThat(ran.code).as(ran.err).isEqualTo(ExitCode.OK);
        Model read = Rio.parse(new ByteArrayInputStream(ran.out), RdfFormats.of(format));
        read.remove(null, null, null, Values.iri(Graphs.RUNS));
        return new LinkedHashModel(read);
    }

    /** What a command printed, and its exit code. */
    private record Ran(int code, byte[] out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(out, err, false), arguments);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .as(Arrays.toString(arguments))
                .doesNotContain("\tat ");
        return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }
}
