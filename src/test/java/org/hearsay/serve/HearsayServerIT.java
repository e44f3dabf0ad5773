package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ask.Harbour;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.cli.console.RunSummary;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.Tally;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreLockedException;
import org.hearsay.load.remote.Credentials;
import org.hearsay.pipeline.ingest.RunReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearsayServerIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static HearsayServer server;

    @BeforeAll
    static void start() {
        Harbour.store(folder).close();
        server = HearsayServer.start(
                new ServerOptions(folder, 0, Optional.empty(), List.of(SavedQueries.shippedFolder()), false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private static String authorization() throws Exception {
        Credentials editor = Credentials.read(server.passwordFile().orElseThrow());
        String pair = editor.user() + ":" + editor.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> update(String update, String... headers) throws Exception {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/sparql-update";
        all[2] = "Authorization";
        all[3] = authorization();
        return send("POST", "hearsay/update", update, all);
    }

    private static HttpResponse<String> query(String query) throws Exception {
        return get(
                "hearsay/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "application/sparql-results+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start.js",
                "favicon.ico",
                "$/ping",
                "$/server",
                "$/stats",
                "$/metrics",
                "$/tasks",
                "hearsay/get"
            })
    void everyoneReads(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void metricsTellOfTheArticlesAndOfTheLastRun() throws Exception {
        Path lastRun = folder.resolve(RunSummary.FILE);
        Files.deleteIfExists(lastRun);
        assertThat(get("metrics").body()).contains("\nhearsay_articles 3.0\n").doesNotContain("last_run");
        Instant started = Instant.parse("2031-06-01T10:00:00Z");
        Tally tally = new Tally(2, 1, 4, 0, 1);
        RunSummary.write(
                lastRun,
                new RunReport(started, Duration.ofMillis(2500), Ending.STOPPED, tally, List.of(), true),
                "data",
                "ingest news/");
        HttpResponse<String> answer = get("metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_]+(\\{outcome=\"\\w+\"})? [-+.0-9E]+"))
                .contains(
                        "hearsay_last_run_duration_seconds 2.5",
                        "hearsay_last_run_completed 0.0",
                        "hearsay_last_run_articles{outcome=\"new\"} 2",
                        "hearsay_last_run_articles{outcome=\"unchanged\"} 4",
                        "hearsay_last_run_articles{outcome=\"setAside\"} 1")
                .anyMatch(line -> line.startsWith("hearsay_last_run_timestamp_seconds ")
                        && (long) Double.parseDouble(line.split(" ")[1]) == started.getEpochSecond() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST hearsay/update", "PUT hearsay/data?default", "POST hearsay/data", "DELETE hearsay/data?default",
                "POST $/compact/hearsay", "POST $/backup/hearsay", "POST $/datasets", "DELETE $/datasets/hearsay",
                "POST $/tasks/1", "PUT $/anything"
            })
    void nobodyWritesOrAdministersWithoutThePassword(String request) throws Exception {
        String[] parts = request.split(" ");
        assertThat(send(parts[0], parts[1], "").statusCode()).isEqualTo(401);
    }

    @Test
    void theEditorWritesAndTheTextIndexFollows() throws Exception {
        assertThat(update("INSERT DATA { GRAPH <urn:t> { <urn:s> <https://w3id.org/hearsay/ns#text> \"quokkas\"@en } }")
                        .statusCode())
                .isEqualTo(204);
        String search = "PREFIX text: <http://jena.apache.org/text#> ASK { GRAPH ?g { ?s text:query 'quokkas' } }";
        assertThat(query(search).body()).contains("true");
        assertThat(update("DROP GRAPH <urn:t>").statusCode()).isEqualTo(204);
        assertThat(query(search).body()).contains("false");
    }

    @Test
    void compactionWithThePasswordKeepsAll() throws Exception {
        String before = get("hearsay/get", "Accept", "application/n-quads").body();
        assertThat(send("POST", "$/compact/hearsay?deleteOld=true", "", "Authorization", authorization())
                        .statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 600 && !get("$/tasks").body().contains("finished"); i++) {
            Thread.sleep(100);
        }
        assertThat(get("$/tasks").body()).contains("\"success\" : true");
        assertThat(get("hearsay/get", "Accept", "application/n-quads")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(before.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/hostname>",
                "LOAD SILENT <http://localhost:1/x> INTO GRAPH <urn:x>",
                "lOaD <file:x>"
            })
    void nothingIsLoadedFromOutside(String update) throws Exception {
        assertThat(update(update).statusCode()).isEqualTo(403);
    }

    @Test
    void aQueryCannotMakeTheServerCallOthers() throws Exception {
        assertThat(query("SELECT * { SERVICE <" + server.dataset() + "/query> { ?s ?p ?o } }")
                        .body())
                .contains("disabled")
                .doesNotContain("bindings");
        assertThat(query("SELECT * FROM <" + server.url() + "start.js> { ?s ?p ?o }")
                        .body())
                .contains("[")
                .doesNotContain("\"value\"");
    }

    @Test
    void anotherSitesPageCannotUseTheBrowsersPassword() throws Exception {
        assertThat(update("DROP ALL", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(query("ASK { ?s ?p ?o }").body()).contains("true");
    }

    @Test
    void theConsoleOpensOnTheDatasetAndCallsNoOtherHost() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.body()).contains("start.js").contains("Hearsay");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("connect-src 'self'");
        assertThat(get("start.js").body())
                .contains("hs: <https://w3id.org/hearsay/ns#>")
                .contains("SELECT ?relayedBy")
                .doesNotContain("START_");
    }

    @Test
    void theDefaultGraphIsTheUnion() throws Exception {
        assertThat(query("SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/hearsay/ns#Statement> }")
                        .body())
                .contains("\"6\"");
    }

    @Test
    void thePasswordIsForItsOwnerAlone() throws Exception {
        Path file = server.passwordFile().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Credentials.read(file).password()).hasSizeGreaterThan(20);
    }

    @Test
    void whoAsksTheHeldFolderIsAnsweredByTheServer() {
        try (QueryRunner runner = QueryRunner.open(new StoreLocation.Folder(folder))) {
            assertThat(runner.run(SavedQueries.shipped().get("relayed-by"), Map.of("person", "brandt"))
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void whoWantsToWriteInTheHeldFolderIsToldWhereItIsServed() {
        assertThatThrownBy(() -> HearsayServer.start(
                        new ServerOptions(folder, 0, Optional.empty(), List.of(SavedQueries.shippedFolder()), false)))
                .isInstanceOf(StoreLockedException.class)
                .hasMessageContaining("(serve) since")
                .hasMessageContaining(server.dataset().toString());
    }

    @Test
    void aPortInUseIsSaidToBe(@TempDir Path other) {
        ServerOptions options = new ServerOptions(
                other, server.url().getPort(), Optional.empty(), List.of(SavedQueries.shippedFolder()), false);
        assertThatThrownBy(() -> HearsayServer.start(options))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("port " + server.url().getPort() + " is in use");
        Harbour.store(other).close(); // and the folder is free again
    }

    @Test
    void aPasswordFromTheEnvironmentLeavesNoFile(@TempDir Path other) {
        ServerOptions options = new ServerOptions(
                other,
                0,
                Optional.of(new Credentials("hearsay", "secret")),
                List.of(SavedQueries.shippedFolder()),
                false);
        try (HearsayServer second = HearsayServer.start(options)) {
            assertThat(second.passwordFile()).isEmpty();
        }
        assertThat(other.resolve("password")).doesNotExist();
        assertThat(other.resolve("text.unsure")).doesNotExist();
        try (EmbeddedStore store = Harbour.store(other)) {
            assertThat(store.articles()).hasSize(3);
        }
    }
}
