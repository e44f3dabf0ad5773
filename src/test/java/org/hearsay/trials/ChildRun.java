package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An ingesting run in a process of its own. */
final class ChildRun {
    private final Process process;

    private ChildRun(Process process) {
        this.process = process;
    }

    /** Started, and just about to open the store. */
    static ChildRun start(Path store, Path articles) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrialRun.class.getName(),
                        store.toString(),
                        articles.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("begun");
        return new ChildRun(process);
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitValue() {
        return process.exitValue();
    }

    /** SIGTERM: the process may finish what it has in hand. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process ended").isTrue();
    }

    /** SIGKILL: the process has no say in it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
