package org.hearsay.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.hearsay.ask.Harbour;
import org.hearsay.ask.SavedQueries;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved queries over HTTP: asked, described, found from inside the dataset, and served alone. */
class QueryApiIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path own;
    private static HearsayServer server;

    @BeforeAll
    static void start() throws Exception {
        own = Files.createDirectory(folder.resolve("own"));
        Path store = folder.resolve("store");
        Harbour.store(store).close();
        server = HearsayServer.start(
                new ServerOptions(store, 0, Optional.empty(), List.of(SavedQueries.shippedFolder(), own), false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(URI root, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return get(server.url(), path, headers);
    }

    private static JsonNode rows(String sparql) throws Exception {
        String query = URLEncoder.encode(sparql, StandardCharsets.UTF_8);
        return JSON.readTree(get("hearsay/query?query=" + query, "Accept", "application/sparql-results+json")
                        .body())
                .at("/results/bindings");
    }

    @Test
    void savedQueriesAreListedAndDescribed() throws Exception {
        assertThat(get("api/queries").body()).contains("\"relayed-by\"").contains("\"example\" : \"Ushakov\"");
        assertThat(get("api/queries", "Accept", "text/html").body())
                .contains("<h2>relays</h2>", "/#/dataset/hearsay/query?query=")
                .contains("What someone relayed");
        assertThat(get("api/openapi.json").body()).contains("3.1.0").contains("/api/queries/threats");
    }

    @Test
    void aSavedQueryIsAskedInEveryForm() throws Exception {
        String path = "api/queries/relayed-by?person=Brandt";
        assertThat(get(path, "Accept", "text/csv").body())
                .startsWith("speaker,addressee,text,chain")
                .contains("Elin Quist -> Tomas Brandt");
        assertThat(get(path, "Accept", "text/tab-separated-values").body()).startsWith("?speaker\t");
        assertThat(get(path).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/sparql-results+json");
        assertThat(get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .body())
                .contains("<td>Elin Quist</td>")
                .contains("/#/dataset/hearsay/query?query=");
        assertThat(get(path + "&format=csv", "Accept", "text/html").body()).startsWith("speaker,");
    }

    @Test
    void answersArePagedAndKnownByTheirTag() throws Exception {
        HttpResponse<String> first = get("api/queries/said-by?format=csv&limit=4");
        assertThat(first.body().lines()).hasSize(5);
        assertThat(first.headers().firstValue("Link").orElseThrow())
                .contains("offset=4&limit=4")
                .contains("rel=\"next\"");
        HttpResponse<String> second = get("api/queries/said-by?format=csv&limit=4&offset=4");
        assertThat(second.body().lines()).hasSize(3);
        assertThat(second.headers().allValues("Link")).noneMatch(link -> link.contains("\"next\""));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("api/queries/said-by?format=csv&limit=4", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aLimitThatWasReachedIsTold() throws Exception {
        assertThat(get("api/queries/said-by?most=2").headers().firstValue("X-Limit-Reached"))
                .hasValueSatisfying(told -> assertThat(told).contains("most=2;"));
        assertThat(get("api/queries/said-by?most=2&limit=1&format=html").body())
                .contains("There may be more than this");
        assertThat(get("api/queries/said-by").headers().firstValue("X-Limit-Reached"))
                .isEmpty();
        assertThat(get("api/queries/said-by?format=html").body()).doesNotContain("There may be more than this");
    }

    @Test
    void wrongQuestionsAreAnsweredWithWhatIsWrong() throws Exception {
        for (String path : List.of(
                "said-by?whom=x",
                "said-by?person=Nobody",
                "doubtful?below=x",
                "said-by?most=0",
                "said-by?limit=-1",
                "said-by?format=pdf",
                "said-by/suggestions",
                "said-by/suggestions?parameter=x")) {
            HttpResponse<String> answer = get("api/queries/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("error");
        }
        assertThat(get("api/queries/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void wordsFromOutsideStayWordsInPages() throws Exception {
        String page = get("api/queries/search?format=html&words=%3Cscript%3Ealert(1)%3C/script%3E")
                .body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
    }

    @Test
    void pagesLeadBackToo() throws Exception {
        assertThat(get("api/queries/said-by?format=csv&limit=4&offset=4")
                        .headers()
                        .allValues("Link"))
                .singleElement()
                .asString()
                .contains("offset=0&limit=4", "rel=\"prev\"");
        assertThat(get("api/queries/said-by?format=html&limit=2&offset=2").body())
                .contains("Rows 3 to 4 of", "← The page before", "From 5 on →");
    }

    @Test
    void resultsComeInEveryFormOfTheRecommendations() throws Exception {
        HttpResponse<String> xml =
                get("api/queries/relayed-by?person=Brandt", "Accept", "application/sparql-results+xml");
        assertThat(xml.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/sparql-results+xml");
        assertThat(xml.body()).contains("<sparql xmlns=").contains("<literal>Elin Quist</literal>");
        assertThat(get("api/queries/relayed-by?format=xml").body()).contains("<sparql xmlns=");
    }

    @Test
    void aTagIsKnownAmongOthersAndInItsWeakForm() throws Exception {
        String tag = get("api/queries/threats").headers().firstValue("ETag").orElseThrow();
        for (String known : List.of("\"other\", " + tag, "W/" + tag, "*")) {
            assertThat(get("api/queries/threats", "If-None-Match", known).statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(get("api/queries/threats", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void valuesToChooseFromComeFromTheStore() throws Exception {
        assertThat(suggested("relayed-by", "person", "")).contains("Tomas Brandt", "Harbour Wire");
        assertThat(suggested("relayed-by", "person", "tomas")).containsExactly("Tomas Brandt");
        assertThat(suggested("acts", "act", "")).contains("warn", "say");
        assertThat(suggested("said-between", "from", "")).allMatch(day -> day.startsWith("2031"));
        assertThat(suggested("search", "words", "")).isEmpty();
        assertThat(get("api/queries/relayed-by?format=html").body()).contains("<option value=\"Tomas Brandt\">");
    }

    private static List<String> suggested(String query, String parameter, String part) throws Exception {
        String path = "api/queries/" + query + "/suggestions?parameter=" + parameter + "&part=" + part;
        List<String> values = new ArrayList<>();
        JSON.readTree(get(path).body()).get("suggestions").forEach(value -> values.add(value.asText()));
        return values;
    }

    @Test
    void theDescriptionIsOpenApi() throws Exception {
        OpenAPIV3Parser parser = new OpenAPIV3Parser();
        SwaggerParseResult read = parser.readContents(get("api/openapi.json").body());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI()
                        .getPaths()
                        .get("/api/queries/threats")
                        .getGet()
                        .getParameters())
                .isNotEmpty()
                .allSatisfy(parameter ->
                        assertThat(parameter.getSchema().getTypes()).hasSize(1));
        assertThat(parser.readContents(get("api/openapi.json").body().replace("\"in\"", "\"is\""))
                        .getMessages())
                .isNotEmpty();
    }

    @Test
    void theDescriptionNamesEachOperationOnceAndTellsAllThatMaySendAnswers() throws Exception {
        JsonNode api = JSON.readTree(get("api/openapi.json").body());
        Set<String> operations = new HashSet<>();
        int paths = 0;
        for (var path : api.get("paths").properties()) {
            JsonNode get = path.getValue().get("get");
            assertThat(operations.add(get.get("operationId").asText()))
                    .as(path.getKey())
                    .isTrue();
            Set<String> names = new HashSet<>();
            get.path("parameters").forEach(parameter -> {
                assertThat(names.add(parameter.get("name").asText()))
                        .as(path.getKey())
                        .isTrue();
                assertThat(parameter.get("in").asText()).isEqualTo("query");
                assertThat(parameter.at("/schema/type").asText()).isIn("string", "number", "integer");
            });
            get.get("responses")
                    .forEach(response ->
                            assertThat(response.get("description").asText()).isNotEmpty());
            paths += path.getKey().matches("/api/queries/[^/]+") ? 1 : 0;
        }
        assertThat(paths).isEqualTo(SavedQueries.shipped().all().size());
        assertThat(api.at("/paths/~1api~1queries~1threats/get/responses/200/content")
                        .fieldNames())
                .toIterable()
                .contains("text/csv", "application/sparql-results+xml", "text/html");
    }

    @Test
    void whoStandsBeforeTheConsoleFindsTheQueriesInTheDataset() throws Exception {
        JsonNode found =
                rows("PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                        + " PREFIX schema: <https://schema.org/> SELECT * { GRAPH <https://w3id.org/hearsay/queries> {"
                        + " ?query a sh:SPARQLSelectExecutable ; rdfs:label ?title ; sh:select ?text ; schema:url ?console"
                        + " } }");
        assertThat(found).hasSameSizeAs(SavedQueries.shipped().all());
        for (JsonNode row : found) {
            assertThat(QueryFactory.create(row.at("/text/value").asText()).isSelectType())
                    .isTrue();
            assertThat(row.at("/console/value").asText()).startsWith(server.url() + "#/dataset/hearsay/query?query=");
        }
        assertThat(rows("PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?name ?default {"
                                + " <https://w3id.org/hearsay/query/doubtful> sh:parameter [ a sh:Parameter ; sh:name"
                                + " ?name ; sh:defaultValue ?default ] }")
                        .toString())
                .contains("below", "0.5");
    }

    @Test
    void onesOwnQueryJoinsAtOnceAndAWrongOneIsToldWithItsLine() throws Exception {
        String header = "# title: Mine\n# group: mine\n# question: Which?\n";
        assertThat(get("api/queries/mine").statusCode()).isEqualTo(404);
        Files.writeString(own.resolve("mine.rq"), header + "SELECT ?s { ?s a <https://w3id.org/hearsay/ns#Threat> }\n");
        assertThat(get("api/queries/mine?format=csv").body()).startsWith("s").contains("/threat/");
        assertThat(rows("SELECT ?title { <https://w3id.org/hearsay/query/mine>"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> ?title }"))
                .hasSize(1);
        Files.writeString(own.resolve("mine.rq"), header + "SELECT ?s {\n  ?s a\n}\n");
        assertThat(get("api/queries/mine").statusCode()).isEqualTo(404);
        assertThat(get("api/queries?format=json").body()).contains("mine.rq:6:");
        assertThat(get("api/queries?format=html").body()).contains("Not a saved query:", "mine.rq:6:");
        Files.delete(own.resolve("mine.rq"));
        assertThat(get("api/queries?format=json").body()).doesNotContain("mine.rq");
    }

    @Test
    void aServerOfSavedQueriesAloneAnswersNothingElse(@TempDir Path other) throws Exception {
        Harbour.store(other).close();
        try (HearsayServer alone = HearsayServer.start(
                new ServerOptions(other, 0, Optional.empty(), List.of(SavedQueries.shippedFolder()), true))) {
            assertThat(get(alone.url(), "api/queries/threats?format=csv").body())
                    .startsWith("threatener,");
            assertThat(get(alone.url(), "api/queries?format=html").body()).contains("What can be asked");
            for (String page : List.of("api/queries?format=html", "api/queries/threats?format=html&limit=1")) {
                assertLeadsNowhereClosed(alone.url().resolve(page));
            }
            assertThat(get(alone.url(), "api/queries/acts/suggestions?parameter=act")
                            .body())
                    .contains("warn");
            assertThat(get(alone.url(), "").headers().firstValue("Location").orElseThrow())
                    .endsWith("/api/queries?format=html");
            for (String closed : List.of(
                    "hearsay/query?query=ASK%7B%7D",
                    "hearsay/sparql",
                    "hearsay/get",
                    "hearsay",
                    "explore/",
                    "explore/main.js",
                    "start.js",
                    "index.html",
                    "$/stats",
                    "$/server",
                    "$/metrics",
                    "api/..;/hearsay/get",
                    "api/%2e%2e/hearsay/get",
                    "api//hearsay/get",
                    "api/queries/../../hearsay/get")) {
                assertThat(get(alone.url(), closed).statusCode()).as(closed).isBetween(400, 404);
            }
            HttpRequest post = HttpRequest.newBuilder(alone.url().resolve("/hearsay/query"))
                    .header("Content-Type", "application/sparql-query")
                    .POST(HttpRequest.BodyPublishers.ofString("ASK {}"))
                    .build();
            assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private static void assertLeadsNowhereClosed(URI page) throws Exception {
        List<String> addresses = Jsoup.parse(get(page, "").body(), page.toString()).select("[href]").stream()
                .map(element -> element.absUrl("href"))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(4);
        for (String address : addresses) {
            URI link = URI.create(address);
            assertThat(get(link, "").statusCode()).as(address).isEqualTo(200);
            assertThat(link.getPath()).as(address).isNotEqualTo("/");
        }
    }
}
