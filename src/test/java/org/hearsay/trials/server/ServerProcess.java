package org.hearsay.trials.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server of somebody else's in a process of its own, started from its jar, which can be killed and started again where it was. */
final class ServerProcess implements AutoCloseable {
    /** Where {@code mvn -Ptrials} puts the servers. */
    private static final Path JARS = Path.of(System.getProperty("hearsay.servers", "target/servers"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final List<String> command;
    private final URI ready;
    private Process process;

    /**
     * @param folder where it runs, and where {@code server.log} tells what it says
     * @param java what stands after {@code java}
     * @param ready an address that answers, be it with a refusal, when the server is up
     */
    ServerProcess(Path folder, List<String> java, URI ready) {
        this.folder = folder;
        this.command = new ArrayList<>(java);
        this.command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        this.ready = ready;
    }

    static boolean has(String jar) {
        return Files.isReadable(JARS.resolve(jar));
    }

    static String jar(String name) {
        return JARS.resolve(name).toAbsolutePath().toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    ServerProcess start() throws IOException, InterruptedException {
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!answers()) {
            assertThat(process.isAlive()).as(() -> "the server lives; " + log()).isTrue();
            assertThat(System.nanoTime()).as("it answered within two minutes").isLessThan(end);
            Thread.sleep(100);
        }
        return this;
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(ready).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** SIGKILL: the process has no say in it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
