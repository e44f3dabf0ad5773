package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, on the jar that this build has just made. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("hearsay").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 300;
    private static final String ONE_COMPILER =
            "-XX:TieredStopAtLevel=1"; // so little is read here that the other would not pay

    @TempDir
    Path folder;

    /** Maven has just built; the launcher need not do it again. */
    @BeforeAll
    static void buildIsFresh() throws IOException {
        assertThat(Path.of("target/hearsay.jar")).exists();
        Path stamp = Path.of("target/launcher/built");
        Files.createDirectories(stamp.getParent());
        if (!Files.exists(stamp)) {
            Files.createFile(stamp);
        }
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
    }

    @Test
    void runsThroughALinkFromAFolderWithASpaceInItsName() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("some where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("say so"), LAUNCHER);
        Files.writeString(elsewhere.resolve("an empty one.txt"), "");
        Ended ended = run(elsewhere, link.toString(), "extract", "an empty one.txt");
        assertThat(ended.code).as(ended.err).isEqualTo(3);
        assertThat(ended.err).startsWith("set aside an empty one.txt: ").doesNotContain("building");
    }

    @Test
    void queriesAreListedFromAnyFolder() throws Exception {
        Ended ended = run(folder, LAUNCHER.toString(), "queries");
        assertThat(ended.code).as(ended.err).isZero();
        assertThat(ended.out).contains("relayed-by: ");
    }

    @Test
    void onlyMuchToReadIsCompiledTwice() throws Exception {
        Files.writeString(folder.resolve("a little.txt"), "");
        Files.writeString(folder.resolve("much.txt"), " ".repeat(50_000));
        assertThat(flags("extract", "a little.txt")).contains("-XX:TieredStopAtLevel=1");
        assertThat(flags("extract", "a little.txt", "much.txt"))
                .contains("-XX:MaxHeapSize")
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(flags("extract", ".")).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    /** What the launcher gives to Java, as Java tells it. */
    private String flags(String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = process(folder, command, out, err);
        builder.environment().put("HEARSAY_JAVA_OPTS", "-XX:+PrintCommandLineFlags -version");
        assertThat(builder.start().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    @Test
    void upServesTheConsoleUntilItIsToldToEnd() throws Exception {
        Path story = folder.resolve("story.txt");
        Files.writeString(
                story, "Date: 2021-12-31\n\nMayor Ann Lee told reporters on Thursday that the bridge would close.\n");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path err = folder.resolve("err");
        Process up = process(
                        folder,
                        List.of(LAUNCHER.toString(), "up", "--port", "0", story.toString(), empty.toString()),
                        folder.resolve("out"),
                        err)
                .start();
        try {
            URI console = waitForConsole(up, err);
            assertThat(get(console)).contains("<html");
            assertThat(get(console.resolve("/hearsay/query?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D")))
                    .contains("true");
        } finally {
            up.destroy(); // SIGTERM
        }
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(143);
        assertThat(folder.resolve("data/holder.properties")).doesNotExist();
        assertThat(folder.resolve("data/text.unsure")).doesNotExist();
        Ended asked = run(folder, LAUNCHER.toString(), "ask", "said-by", "person=Lee", "--format", "csv");
        assertThat(asked.out).contains("the bridge would close");
        Ended setAside = run(folder, LAUNCHER.toString(), "ask", "set-aside", "--format", "csv");
        assertThat(setAside.out).contains("empty.txt,EMPTY,");
        assertThat(setAside.err).isEmpty();
    }

    private static URI waitForConsole(Process up, Path err) throws Exception {
        Pattern told = Pattern.compile("Console: +(\\S+)");
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            Matcher matcher = told.matcher(Files.readString(err));
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
            assertThat(up.isAlive()).as(() -> read(err)).isTrue();
            Thread.sleep(200);
        }
        throw new AssertionError("no console after " + PATIENCE_SECONDS + " s: " + read(err));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String get(URI address) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** What a process printed, and its exit code. */
    private record Ended(int code, String out, String err) {}

    private Ended run(Path in, String... command) throws Exception {
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        Process process = process(in, List.of(command), out, err).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static ProcessBuilder process(Path in, List<String> command, Path out, Path err) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HEARSAY_JAVA_OPTS", ONE_COMPILER);
        return builder;
    }
}
