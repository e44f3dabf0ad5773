package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of {@code docs/TUTORIAL.md}, one after another, on a store of the example articles. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TutorialIT {
    private static final Path TUTORIAL = Path.of("docs/TUTORIAL.md");
    private static final String CODE = "    ";
    private static final String HEARSAY = "./hearsay ";
    /** It serves until Ctrl-C; the launcher's test starts it and ends it. */
    private static final String SERVE = HEARSAY + "serve";

    @TempDir
    static Path folder;

    @BeforeAll
    static void copyStore() throws IOException {
        ExampleStore.copyTo(folder.resolve("data"));
    }

    static Stream<String> commands() throws IOException {
        return Files.readAllLines(TUTORIAL).stream()
                .filter(line -> line.startsWith(CODE))
                .map(String::strip)
                .filter(command -> !command.equals(SERVE));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void commandOfTheTutorial(String command) throws Exception {
        if (!command.startsWith(HEARSAY)) {
            assertThat(new ProcessBuilder(command.split(" "))
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(out, err, false), arguments(command.substring(HEARSAY.length())));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        if (command.startsWith(HEARSAY + "ask ") || command.equals(HEARSAY + "queries")) {
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(1);
        }
        if (command.equals(HEARSAY + "ingest examples/articles")) {
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 new, 0 changed, 9 unchanged, 0 set aside");
        }
    }

    @Order(3)
    @Test
    void whatTheTutorialCountsIsSo() throws IOException {
        String tutorial = Files.readString(TUTORIAL);
        try (Stream<Path> articles = Files.list(Path.of("examples/articles"))) {
            assertThat(articles.filter(file -> file.toString().matches(".*\\.(txt|html)")))
                    .hasSize(9);
        }
        assertThat(tutorial).contains("reads nine invented articles");
        long recipes = Files.readAllLines(Path.of("docs/COOKBOOK.md")).stream()
                .filter(line -> line.startsWith("### "))
                .count();
        assertThat(tutorial).contains("[COOKBOOK.md](COOKBOOK.md) has " + recipes + " to begin with");
    }

    @Order(3)
    @Test
    void whatTheExtensionsSourceAndExtractorGaveIsInTheStore() {
        assertThat(asked("articles", "outlet=Radio Lantern"))
                .contains("bulletins.txt#2031-05-05", "bulletins.txt#2031-05-06");
    }

    private static String asked(String... question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("ask"));
        line.addAll(List.of(question));
        line.addAll(List.of("--format", "csv", "--store", folder.resolve("data").toString()));
        Main.run(new Console(out, new ByteArrayOutputStream(), false), line.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Order(2)
    @Test
    void whatTheTutorialWritesIsThere() {
        for (String name : List.of("all.ttl", "all.trig", "ushakov.ttl", "telling.graphml", "findings.trig")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(folder.resolve("ushakov.ttl")).content().contains("Yuri Ushakov");
        assertThat(folder.resolve("findings.trig")).content().doesNotContain("fullText", "oa:exact");
    }

    /** As if it were run in the temporary folder. */
    private static String[] arguments(String command) {
        List<String> line = new ArrayList<>();
        for (String word : command.split(" ")) {
            boolean written = word.matches(".*\\.(ttl|trig|graphml)|copy");
            line.add(written ? folder.resolve(word).toString() : word);
        }
        if (!command.equals("queries") && !line.contains("--store")) {
            line.addAll(List.of("--store", folder.resolve("data").toString()));
        }
        return line.toArray(String[]::new);
    }
}
