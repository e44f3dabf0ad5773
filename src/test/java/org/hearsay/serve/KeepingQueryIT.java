package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.ask.kept.KeptAnswers;
import org.hearsay.load.StoreLocation;
import org.hearsay.serve.api.QueryApi;
import org.hearsay.serve.api.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that a server's limit cuts short is answered all the same, a while later. */
class KeepingQueryIT {
    private static final int LABELS = 500;
    /** A fifth of a second of work and more, where the limit is a tenth. */
    private static final String SLOW =
            "SELECT (COUNT(DISTINCT CONCAT(?a, ?b)) AS ?n) { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?a . ?o <http://www.w3.org/2000/01/rdf-schema#label> ?b }";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Dataset dataset = TDB2Factory.createDataset();
    private final KeptAnswers kept = new KeptAnswers(dataset, Duration.ofMinutes(5), Duration.ofMillis(1));
    private FusekiServer server;

    @TempDir
    Path queries;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(
                queries.resolve("slow.rq"),
                "# title: Slow\n# group: quality\n# question: How many pairs of labels?\n" + SLOW);
        dataset.getContext().set(ARQ.queryTimeout, "50,100");
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < LABELS; i++) {
                dataset.getDefaultModel().add(ResourceFactory.createResource("urn:" + i), RDFS.label, "label " + i);
            }
        });
        server = FusekiServer.create()
                .loopback(true)
                .port(0)
                .registerOperation(Operation.Query, new KeepingQuery(kept))
                .add("/hearsay", dataset)
                .addServlet(
                        "/api/*",
                        new QueryApi(
                                () -> SavedQueries.load(queries),
                                QueryRunner.over(dataset, Duration.ofMillis(50), Optional.of(kept)),
                                new Surroundings(false)))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.stop();
        kept.close();
    }

    @Test
    void isTriedAgainUntilItIsThere() throws Exception {
        HttpResponse<String> refused = get(sparql(SLOW, ""));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("" + Keeping.ASK_AGAIN.toSeconds());
        assertThat(refused.body()).contains(Keeping.GOES_ON);
        assertThat(answered(sparql(SLOW, "")).body()).contains(">" + LABELS * LABELS + "<");
    }

    @Test
    void whatTheRequestNarrowsIsNotTakenForTheWhole() throws Exception {
        dataset.getContext().unset(ARQ.queryTimeout);
        String all = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertThat(get(sparql(all, "")).body()).contains(">" + LABELS + "<");
        assertThat(get(sparql(all, "&default-graph-uri=urn:none")).body()).contains(">0<");
        assertThat(get(sparql(all, "")).body()).contains(">" + LABELS + "<");
    }

    @Test
    void theApiTellsABrowserToAskAgain() throws Exception {
        URI address = URI.create(server.serverURL() + "api/queries/slow");
        HttpResponse<String> refused = get(address);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains(Keeping.GOES_ON);
        for (String header : List.of("Retry-After", "Refresh")) {
            assertThat(refused.headers().firstValue(header)).contains("" + Keeping.ASK_AGAIN.toSeconds());
        }
        assertThat(answered(address).body()).contains("\"" + LABELS * LABELS + "\"");
    }

    @Test
    void theCommandLineWaits() {
        SavedQuery slow = new SavedQuery("slow", "", "", "", List.of(), SLOW);
        StoreLocation location = StoreLocation.parse(server.datasetURL("/hearsay"));
        try (QueryRunner runner = QueryRunner.open(location)) {
            assertThat(runner.run(slow, Map.of()).cell(0, "n")).contains("" + LABELS * LABELS);
        }
    }

    private HttpResponse<String> answered(URI address) throws Exception {
        Instant end = Instant.now().plusSeconds(120);
        HttpResponse<String> response = get(address);
        while (response.statusCode() == 503 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            response = get(address);
        }
        return response;
    }

    private URI sparql(String query, String more) {
        return URI.create(
                server.datasetURL("/hearsay") + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
