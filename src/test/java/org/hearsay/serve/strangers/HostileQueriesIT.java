package org.hearsay.serve.strangers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.ask.Harbour;
import org.hearsay.ask.SavedQueries;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that want to hurt, sent to a server for strangers, which goes on answering somebody else all the while. */
class HostileQueriesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Credentials EDITOR = new Credentials("hearsay", "a password for tests");
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            200_000,
            100_000,
            3,
            5,
            Duration.ofSeconds(4));

    /** Longer than any of these queries may take, and far shorter than they take where nobody stops them. */
    private static final Duration FOREVER = Duration.ofSeconds(60);

    private static final String SOME = "a".repeat(60);

    @TempDir
    static Path folder;

    private static HearsayServer server;
    private static final AtomicBoolean OVER = new AtomicBoolean();
    private static final AtomicInteger ANSWERED = new AtomicInteger();
    private static CompletableFuture<Void> bystander;

    private record Answer(int status, String body, boolean whole) {}

    @BeforeAll
    static void start() {
        try (EmbeddedStore store = Harbour.store(folder)) {
            store.replace(
                    List.of(new GraphContent("urn:web", everyoneKnowsEveryone().getBytes(UTF_8))));
        }
        server = HearsayServer.start(
                new ServerOptions(folder, 0, Optional.of(EDITOR), List.of(SavedQueries.shippedFolder()), false)
                        .forStrangers(LIMITS));
        bystander = CompletableFuture.runAsync(HostileQueriesIT::askOnAndOn);
    }

    private static String everyoneKnowsEveryone() {
        StringBuilder triples = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 150; j++) {
                triples.append("<urn:n%d> <urn:p> <urn:n%d> .%n".formatted(i, j));
            }
        }
        return triples.toString();
    }

    private static void askOnAndOn() {
        while (!OVER.get()) {
            HttpRequest request = HttpRequest.newBuilder(server.url().resolve("api/queries/speakers?format=csv"))
                    .timeout(FOREVER)
                    .build();
            try {
                assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
                ANSWERED.incrementAndGet();
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError("somebody else was not answered", e);
            }
        }
    }

    @AfterAll
    static void theOtherWasAnsweredAllTheWhile() {
        OVER.set(true);
        bystander.join();
        assertThat(ANSWERED).hasPositiveValue();
        server.close();
    }

    private static Answer ask(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.dataset() + "/query"))
                .timeout(FOREVER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, UTF_8)))
                .build();
        HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        StringBuilder body = new StringBuilder();
        try (InputStream in = response.body()) {
            for (byte[] part = in.readNBytes(8192); part.length > 0; part = in.readNBytes(8192)) {
                body.append(new String(part, UTF_8));
            }
            return new Answer(response.statusCode(), body.toString(), true);
        } catch (IOException e) {
            return new Answer(response.statusCode(), body.toString(), false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE ?x { ?s ?p ?o } } }",
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER <http://www.w3.org/2005/xpath-functions#matches>(?o, 'x') }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#sha1sum>(?o)",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.listMember> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a' '(a+)+b') }",
                "DESCRIBE ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
            })
    void whatRunsCodeOrCallsOthersIsRefused(String query) throws Exception {
        assertThat(ask(query).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd>",
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DROP ALL",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }"
            })
    void nothingIsReadFromElsewhereNorWritten(String query) throws Exception {
        Answer answer = ask(query);
        if (answer.status() == 200) { // a graph that is not in the store is empty, wherever its name points
            assertThat(answer.body().lines()).hasSize(1);
        } else {
            assertThat(answer.status()).isBetween(400, 499);
        }
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        for (String[] pair : new String[][] {{"{", "}"}, {"{ SELECT * {", "}}"}, {"OPTIONAL {", "}"}}) {
            Answer answer = ask("SELECT * {" + pair[0].repeat(3000) + "?s ?p ?o" + pair[1].repeat(3000) + "}");
            assertThat(answer.status()).as(pair[0]).isGreaterThanOrEqualTo(400);
        }
        assertThat(ask("SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}")
                        .status())
                .isEqualTo(400);
        assertThat(ask("SELECT * { VALUES ?x {" + " 1".repeat(30_000) + "} }").status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product       | SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }
                    sorted        | SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?e
                    distinct      | SELECT (COUNT(DISTINCT ?i) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }
                    grouped       | SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f
                    joined text   | SELECT (GROUP_CONCAT(STR(?d)) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }
                    missing       | SELECT * { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?x ?f . ?d ?y ?c } FILTER(false) }
                    star          | SELECT (COUNT(*) AS ?n) { ?a <urn:p>* ?b . ?b <urn:p>* ?c . ?c <urn:p>* ?d }
                    stars in stars | SELECT (COUNT(*) AS ?n) { ?a (((<urn:p>*)*)*)* ?b . ?b (((<urn:p>+)+)+)+ ?c }
                    all but one   | SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)+ ?b . ?c (!<urn:y>)* ?d }
                    five steps    | SELECT (COUNT(*) AS ?n) { <urn:n1> <urn:p>/<urn:p>/<urn:p>/<urn:p>/<urn:p> ?b }
                    there and back | SELECT (COUNT(*) AS ?n) { ?a (<urn:p>/^<urn:p>/<urn:p>)* ?b }
                    exists        | SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?d = ?i && ?a = ?nobody) } }
                    """)
    void whatNeverEndsIsCutOff(String name, String query) throws Exception {
        Answer answer = ask(query);
        assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(503);
    }

    @Test
    void valuesWithoutEndAreCutOff() throws Exception {
        StringBuilder query = new StringBuilder("SELECT * {");
        for (String variable : List.of("a", "b", "c", "d", "e", "f")) {
            query.append(" VALUES ?")
                    .append(variable)
                    .append(" {")
                    .append(" 1".repeat(500))
                    .append('}');
        }
        assertThat(ask(query + " FILTER(?a + ?b + ?c + ?d + ?e + ?f < 0) }").status())
                .isEqualTo(503);
    }

    @Test
    void patternsThatBacktrackWithoutEndAreCutOff() throws Exception {
        for (String bomb : List.of(
                "FILTER regex('" + SOME + "!', '^((a+)\\\\2?)+$')",
                "FILTER regex('" + "a".repeat(3000) + "', '^.*.*.*.*.*.*.*b$')",
                "BIND(REPLACE('" + SOME + "!', '^((a+)\\\\2?)+$', 'x') AS ?x)",
                "?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER regex('" + SOME + "!', '^((a+)\\\\2?)+$') }")) {
            assertThat(ask("SELECT * { " + bomb + " }").status()).as(bomb).isEqualTo(503);
        }
    }

    @Test
    void textsThatDoubleAndDoubleGrowNoFurther() throws Exception {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x30) AS ?n) { BIND('0123456789' AS ?x0)");
        StringBuilder replaced = new StringBuilder(query);
        for (int i = 0; i < 30; i++) {
            query.append(" BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1));
            replaced.append(" BIND(REPLACE(?x%d, '.', '$0$0') AS ?x%d)".formatted(i, i + 1));
        }
        assertThat(ask(query + "}").body().strip()).isEqualTo("n");
        assertThat(ask(replaced + "}").body()).doesNotContain("10737418240");
    }

    @Test
    void aLongAnswerBreaksOffAndIsSeenToBeBroken() throws Exception {
        Answer answer = ask("SELECT ?a ?b ?c { ?a ?b ?c }");
        assertThat(answer.body().length()).isLessThanOrEqualTo((int) LIMITS.bytes());
        assertThat(answer.whole()).as("the end of the answer came").isFalse();
    }

    @Test
    void moreThanItsPlacesAndItsLineAreToldToComeAgain() throws Exception {
        List<Answer> many =
                askAtOnce(30, "SELECT (COUNT(*) AS ?n) { ?a <urn:p>* ?b . ?b <urn:p>* ?c . ?c <urn:p>* ?d }");
        assertThat(many).allMatch(answer -> answer.status() == 503);
        assertThat(many.stream().filter(answer -> answer.body().contains("try again in a moment")))
                .hasSizeBetween(10, 30 - LIMITS.atOnce());
    }

    /** As a page of the explorer asks. */
    @Test
    void asManyAsFitInLineAreAnsweredOneAfterTheOther() throws Exception {
        assertThat(askAtOnce(LIMITS.atOnce() + LIMITS.inLine(), "SELECT ?b { <urn:n1> <urn:p> ?b } LIMIT 3"))
                .allMatch(answer -> answer.status() == 200);
    }

    private static List<Answer> askAtOnce(int times, String query) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(times);
        try {
            List<Answer> answers = new ArrayList<>();
            Callable<Answer> asking = () -> ask(query);
            for (Future<Answer> answer : askers.invokeAll(Collections.nCopies(times, asking))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            askers.shutdown();
        }
    }

    @Test
    void usualQuestionsAreAnswered() throws Exception {
        assertThat(ask("PREFIX text: <http://jena.apache.org/text#> PREFIX hs: <https://w3id.org/hearsay/ns#>"
                                + " SELECT ?s { ?s text:query (hs:text 'harbour') FILTER regex(STR(?s), '^https') }")
                        .status())
                .isEqualTo(200);
        String path = "SELECT ?b { <urn:n1> <urn:p>/<urn:p> ?b } LIMIT 3";
        assertThat(ask(path).body().lines()).hasSize(4);
        for (var query : SavedQueries.shipped().all()) {
            assertThat(ask(query.text()).status()).as(query.name()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST hearsay/update", "PUT hearsay/data?default", "DELETE hearsay/data?default", "POST hearsay/data",
                "POST $/compact/hearsay", "POST $/backup/hearsay", "DELETE $/datasets/hearsay", "GET $/metrics",
                "POST hearsay//update", "POST hearsay/%75pdate", "POST hearsay/query/../update",
                        "POST hearsay/query;x/update",
                "PATCH hearsay", "PUT hearsay?default", "POST hearsay/get?default"
            })
    void nothingIsWrittenOrAdministeredEvenWithThePassword(String line) throws Exception {
        String[] parts = line.split(" ");
        String pair = EDITOR.user() + ":" + EDITOR.password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + parts[1]))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .header("Content-Type", "application/sparql-update")
                .method(parts[0], HttpRequest.BodyPublishers.ofString("DROP ALL"))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isBetween(400, 499);
    }
}
