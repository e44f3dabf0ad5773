package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in processes of its own, with a password in its environment: no log, list of processes, error or record tells it. */
class SecretsIT {
    private static final String PASSWORD = "w0rd-that-nobody-may-see";

    @TempDir
    static Path folder;

    private static HearsayServer server;
    private static Path empty;

    /** What a process told of itself: its command line as others see it, and all that it printed. */
    private record Told(int code, String all) {}

    @BeforeAll
    static void serve() throws Exception {
        empty = Files.writeString(folder.resolve("empty.txt"), "");
        server = HearsayServer.start(new ServerOptions(
                folder.resolve("data"), 0, Optional.of(new Credentials("hearsay", PASSWORD)), List.of(), false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Told run(String variable, String value, String... arguments) throws Exception {
        Path printed = Files.createTempFile(folder, "printed", null);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        command.add("--verbose");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put(variable, value);
        Process process = builder.start();
        String seen = process.info().commandLine().orElse("") + " "
                + process.info().arguments().map(Arrays::toString).orElse("");
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Told(process.exitValue(), seen + Files.readString(printed));
    }

    @Test
    void aRunThatWritesWithItTellsItNowhere() throws Exception {
        Path summary = folder.resolve("summary.json");
        Told told = run(
                "HEARSAY_PASSWORD",
                PASSWORD,
                "ingest",
                "--store",
                server.dataset().toString(),
                "--summary",
                summary.toString(),
                empty.toString());
        assertThat(told.code()).as(told.all()).isEqualTo(3);
        assertThat(told.all() + Files.readString(summary)).contains("empty.txt").doesNotContain(PASSWORD);
        Told exported = run(
                "HEARSAY_PASSWORD",
                PASSWORD,
                "export",
                "--store",
                server.dataset().toString());
        assertThat(exported.all()).doesNotContain(PASSWORD);
    }

    @Test
    void aRefusedPasswordAndAFileThatHoldsNoneAreNotTold() throws Exception {
        String store = server.dataset().toString();
        Told refused = run("HEARSAY_PASSWORD", "another-" + PASSWORD, "ingest", "--store", store, empty.toString());
        assertThat(refused.code()).as(refused.all()).isEqualTo(4);
        assertThat(refused.all()).doesNotContain(PASSWORD);
        Path file = Files.writeString(folder.resolve("odd"), PASSWORD);
        Told odd = run("HEARSAY_PASSWORD_FILE", file.toString(), "ingest", "--store", store, empty.toString());
        assertThat(odd.code()).as(odd.all()).isEqualTo(4);
        assertThat(odd.all()).contains("user: password").doesNotContain(PASSWORD);
    }
}
