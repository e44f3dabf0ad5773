package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do before any model is needed. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void helpListsEveryCommandAndExitCode() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out())
                .contains(
                        "up", "ingest", "serve", "extract", "ask", "queries", "export", "import", "validate", "derive")
                .contains("watch", "retry", "retire", "runs", "doctor", "backup", "restore", "compact")
                .contains("set aside", "port is in use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "ingest",
                "serve",
                "ask",
                "export",
                "validate",
                "derive",
                "watch",
                "retry",
                "retire",
                "runs",
                "doctor",
                "backup",
                "restore",
                "compact"
            })
    void everyCommandOnAStoreSaysWhereItIs(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("--store=DIR|URL").contains("Default: ./data");
    }

    @Test
    void versionIsTheBuilds() {
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(out()).matches("(?s)hearsay \\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extract",
                "extract --format yaml x",
                "extract --published 1/2/21 x",
                "nosuch",
                "serve --port x",
                "watch x",
                "watch --every 15 x",
                "watch --cron 61_*_*_*_* x",
                "watch --every 1h --cron 0_*_*_*_* x"
            })
    void wrongCommandLine(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "validate", "derive", "doctor", "compact", "backup x.gz", "retire x", "runs"})
    void missingStore(String command) {
        String line = command + " --store " + folder.resolve("none");
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.STORE);
        assertThat(err()).contains("there is no store in").doesNotContain("\tat ");
    }

    @Test
    void aHeldStoreIsLeftAloneAndSaysWhoHoldsIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Nothing is said here.");
        Path data = folder.resolve("data");
        try (StoreFolder held = StoreFolder.hold(data, "ingest news", Duration.ZERO)) {
            assertThat(run(
                            "ingest",
                            "--store",
                            data.toString(),
                            folder.resolve("a.txt").toString()))
                    .isEqualTo(ExitCode.HELD);
            assertThat(err())
                    .contains("process " + ProcessHandle.current().pid() + " (ingest news) since 20")
                    .doesNotContain("\tat ");
            assertThat(held.path()).isEqualTo(data);
        }
    }

    @Test
    void serverThatDoesNotAnswer() {
        assertThat(run("validate", "--store", "http://localhost:1/hearsay")).isEqualTo(ExitCode.STORE);
        assertThat(err()).contains("http://localhost:1/hearsay").doesNotContain("\tat ");
    }

    @Test
    void queryThatIsNot() {
        assertThat(run("ask", "nosuch", "--store", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("nosuch");
    }

    @Test
    void articlesThatCannotBeReadAreToldEachAndTheRunIsDone() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2});
        int code = run(
                "extract",
                empty.toString(),
                binary.toString(),
                folder.resolve("none.txt").toString());
        assertThat(code).isEqualTo(ExitCode.SET_ASIDE);
        assertThat(err().lines())
                .filteredOn(line -> line.startsWith("set aside "))
                .hasSize(3);
        assertThat(err()).contains("empty.txt: ", "[EMPTY]", "binary.txt:0: ", "[BINARY]", "none.txt: ", "[MISSING]");
        assertThat(out()).isEmpty();
    }

    @Test
    void portInUseIsToldBeforeTheWork() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            int code =
                    run("up", "--port", port, "--store", folder.resolve("data").toString(), folder.toString());
            assertThat(code).isEqualTo(ExitCode.PORT);
            assertThat(err()).contains("port " + port + " is in use");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void addressCannotBeServed() {
        assertThat(run("serve", "--store", "http://localhost:1/hearsay")).isEqualTo(ExitCode.STORE);
        assertThat(err()).contains("is an address");
    }

    private int run(String... arguments) {
        return Main.run(new Console(out, err, false), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
