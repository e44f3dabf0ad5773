package org.hearsay.serve.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running Chromium without a window. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox", // it opens pages of this machine alone, and root may have no other
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Where it is installed on this machine. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The same for a test that cannot do without: skipped, by name, where there is none. */
    public static Path needed() {
        Optional<Path> program = installed();
        assumeTrue(program.isPresent(), "Chromium is not installed (.ci/chromium installs it): no page was opened");
        return program.orElseThrow();
    }

    /** Starts it, with its profile in a folder. */
    public static Browser start(Path program, Path profile) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--user-data-dir=" + profile));
        command.addAll(OPTIONS);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Browser(process, new DevTools(address(process, profile.resolve("DevToolsActivePort"))));
        } catch (IOException e) {
            throw new IllegalStateException("the browser cannot be run: " + command, e);
        }
    }

    /** The browser writes its port and its socket's path into a file, on two lines, once it listens. */
    private static URI address(Process process, Path file) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the browser did not come up");
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new tab, as large as a desk's screen. */
    public Tab tab() {
        String target = tools.call("", "Target.createTarget", "url", "about:blank")
                .get("targetId")
                .textValue();
        String session = tools.call("", "Target.attachToTarget", "targetId", target, "flatten", true)
                .get("sessionId")
                .textValue();
        return new Tab(tools, session);
    }

    @Override
    public void close() {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
