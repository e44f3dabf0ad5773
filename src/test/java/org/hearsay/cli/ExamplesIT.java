package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example articles on their whole way, with the real models and a store on disk. */
class ExamplesIT {
    private static final Path EXAMPLES = Path.of("examples/articles");

    @TempDir
    static Path folder;

    private static String store = "";

    @BeforeAll
    static void ingest() {
        store = ExampleStore.folder().toString();
    }

    @Test
    void wordsOfPutinCameThroughUshakov() {
        Ran ran = run("ask", "--store", store, "relayed-by", "person=Ushakov", "--format", "csv");
        assertThat(ran.code).as(ran.err).isEqualTo(ExitCode.OK);
        assertThat(ran.out.lines().skip(1))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Vladimir Putin,Joe Biden,")
                        .contains("missiles near our borders would be answered")
                        .contains("Vladimir Putin -> Yuri Ushakov -> Northern Wire -> Baltic Observer")
                        .contains("baltic-observer.html"));
    }

    @Test
    void theStoreKeepsToTheShapes() {
        Ran ran = run("validate", "--store", store);
        assertThat(ran.code).as(ran.out).isEqualTo(ExitCode.OK);
        assertThat(ran.out).contains("9 articles, no violation");
    }

    @Test
    void neitherOrderNorBatchesNorThreadsMatter() throws IOException {
        String other = folder.resolve("second").toString();
        List<Path> articles = examplesBackwards();
        ingestInto(other, articles.subList(0, 4));
        ingestInto(other, articles.subList(4, articles.size()));
        assertThat(IsoMatcher.isomorphic(exported(store), exported(other))).isTrue();
    }

    private static void ingestInto(String into, List<Path> articles) {
        List<String> line = new ArrayList<>(List.of("ingest", "--store", into, "--threads", "2"));
        articles.forEach(article -> line.add(article.toString()));
        Ran ran = run(line.toArray(String[]::new));
        assertThat(ran.code).as(ran.err).isEqualTo(ExitCode.OK);
    }

    private static List<Path> examplesBackwards() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> articles =
                    new ArrayList<>(files.filter(file -> !file.toString().endsWith(".json"))
                            .sorted()
                            .toList());
            Collections.reverse(articles);
            return articles;
        }
    }

    @Test
    void whatIsThereIsNotReadAgainUnlessItChanged() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Path story = articles.resolve("story.txt");
        Files.writeString(story, "Date: 2021-12-31\n\nMayor Ann Lee said on Thursday that the bridge would close.\n");
        String mine = folder.resolve("third").toString();
        assertThat(run("ingest", "--store", mine, articles.toString()).err).contains("1 new, 0 changed, 0 unchanged");
        assertThat(run("ingest", "--store", mine, articles.toString()).err).contains("0 new, 0 changed, 1 unchanged");
        Files.writeString(story, "Date: 2021-12-31\n\nMayor Ann Lee said on Thursday that the bridge would open.\n");
        assertThat(run("ingest", "--store", mine, articles.toString()).err).contains("0 new, 1 changed, 0 unchanged");
        Ran asked = run("ask", "--store", mine, "said-by", "person=Lee", "--format", "tsv");
        assertThat(asked.out).contains("the bridge would open").doesNotContain("the bridge would close");
    }

    @Test
    void extractGivesALineAnArticleInTheOrderOfTheArguments() {
        Ran ran = run("extract", EXAMPLES + "/northern-wire.txt", EXAMPLES + "/baltic-observer.html");
        assertThat(ran.code).as(ran.err).isEqualTo(ExitCode.OK);
        List<String> lines = ran.out.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"id\":\"northern-wire.txt\"").contains("\"published\":\"2021-12-30\"");
        assertThat(lines.get(1)).contains("\"id\":\"baltic-observer.html\"").contains("\"text\":\"");
    }

    /** All that the store holds but the records of runs, which tell when they were. */
    private static DatasetGraph exported(String from) {
        Ran ran = run("export", "--store", from, "--format", "nq");
        DatasetGraph quads = DatasetGraphFactory.createGeneral();
        RDFParser.create()
                .source(new ByteArrayInputStream(ran.out.getBytes(StandardCharsets.UTF_8)))
                .lang(Lang.NQUADS)
                .parse(quads);
        quads.removeGraph(NodeFactory.createURI(Graphs.RUNS));
        assertThat(quads.listGraphNodes()).toIterable().hasSizeGreaterThanOrEqualTo(9);
        return quads;
    }

    /** What a command printed, and its exit code. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(out, err, false), arguments);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .as(Arrays.toString(arguments))
                .doesNotContain("\tat ");
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
