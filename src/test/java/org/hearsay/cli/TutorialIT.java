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
    private static final String COMMAND = "    ./hearsay ";
    /** It serves until Ctrl-C; the launcher's test starts it and ends it. */
    private static final String SERVE = "serve";

    @TempDir
    static Path folder;

    @BeforeAll
    static void copyStore() throws IOException {
        ExampleStore.copyTo(folder.resolve("data"));
    }

    static Stream<String> commands() throws IOException {
        return Files.readAllLines(Path.of("docs/TUTORIAL.md")).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .filter(command -> !command.equals(SERVE));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void commandOfTheTutorial(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(out, err, false), arguments(command));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        if (command.startsWith("ask ") || command.equals("queries")) {
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(1);
        }
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
