package org.hearsay.trials.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIf;

/** RDF4J's server, its web application in Jetty, with a native store and a password, which such a server leaves to its container. */
@EnabledIf("fetched")
class Rdf4jServerTrial extends RealServerTrial {
    private static final String JETTY = "jetty-runner.jar";
    private static final String WAR = "rdf4j-server.war";

    static boolean fetched() {
        return ServerProcess.has(JETTY) && ServerProcess.has(WAR);
    }

    @Override
    RealServer start(Path empty) throws Exception {
        int port = ServerProcess.freePort();
        for (String file : List.of("context.xml", "constraint.xml", "repository.ttl")) {
            try (InputStream in = Objects.requireNonNull(Rdf4jServerTrial.class.getResourceAsStream(file))) {
                Files.copy(in, empty.resolve(file));
            }
        }
        Files.writeString(
                empty.resolve("users.properties"),
                RealServer.EDITOR.user() + ": " + RealServer.EDITOR.password() + ",editor\n");
        List<String> java = List.of(
                "-Xmx512m",
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + empty.resolve("rdf4j"),
                "-Dtrial.war=" + ServerProcess.jar(WAR),
                "-Dtrial.folder=" + empty,
                "-jar",
                ServerProcess.jar(JETTY),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                empty.resolve("context.xml").toString());
        String address = "http://localhost:" + port + "/rdf4j-server/";
        ServerProcess process = new ServerProcess(empty, java, URI.create(address + "protocol")).start();
        makeRepository(URI.create(address + "repositories/news"), empty.resolve("repository.ttl"));
        return new RealServer(process, address + "repositories/news");
    }

    private static void makeRepository(URI repository, Path description) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().authenticator(editor()).build();
        HttpRequest put = HttpRequest.newBuilder(repository)
                .header("Content-Type", "text/turtle")
                .PUT(HttpRequest.BodyPublishers.ofFile(description))
                .build();
        assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
    }

    private static Authenticator editor() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        RealServer.EDITOR.user(), RealServer.EDITOR.password().toCharArray());
            }
        };
    }

    @Override
    String halfBroken(String first) {
        return first + " ; LOAD <file:///nowhere/at/all.ttl>";
    }
}
