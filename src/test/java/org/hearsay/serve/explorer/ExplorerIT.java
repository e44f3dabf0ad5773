package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.hearsay.serve.HearsayServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer's files as a browser gets them, and its queries as the store answers them. */
class ExplorerIT {
    private static final Path FILES = Path.of("src/main/resources/org/hearsay/serve/explorer");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static HearsayServer server;

    @BeforeAll
    static void serve() {
        server = Harbour.serve(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/explore/, text/html",
        "/explore/index.html, text/html",
        "/explore/style.css, text/css",
        "/explore/main.js, text/javascript",
        "/explore/view/article.js, text/javascript",
        "/explore/queries/said-by.rq, application/sparql-query",
        "/explore/icon.svg, image/svg+xml"
    })
    void filesComeWithTheirTypeAndAPolicyThatAllowsThisServerAlone(String path, String type) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).isEqualToIgnoringCase(type + ";charset=utf-8"));
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void theAddressWithoutASlashLeadsToTheOneWith() throws Exception {
        HttpResponse<String> response = get("/explore");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/explore/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explore/nothing.js",
                "/explore/Explorer.class",
                "/explore/queries/",
                "/explore/view/..%2findex.html",
                "/explore/%2e%2e/HearsayServer.class",
                "/explore//org/hearsay/ask/x.rq"
            })
    void nothingButItsFilesIsGiven(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = get("/explore/main.js").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/explore/main.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void noFileNamesAnotherHostOrPutsMarkupOutOfData() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "javascript:");
            assertThat(addresses(text)).as(file.toString()).allMatch(ExplorerIT::isName);
        }
        assertThat(Files.readString(FILES.resolve("index.html"))).doesNotContain(" style=", " onclick=", "<style");
    }

    /** IRIs in queries and the SVG namespace are names; nobody fetches them. */
    private static boolean isName(String address) {
        return Stream.of("w3id.org/", "www.w3.org/", "schema.org/", "purl.org/", "jena.apache.org/")
                .anyMatch(address.substring(address.indexOf("//") + 2)::startsWith);
    }

    private static List<String> addresses(String text) {
        return Pattern.compile("https?://[a-z][^\"'\\s>)]*")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void everyModuleThatIsImportedIsServed() throws Exception {
        for (Path file : files()) {
            Matcher imports = Pattern.compile("from \"(\\.[^\"]+)\"").matcher(Files.readString(file));
            while (imports.find()) {
                URI base = URI.create("/explore/" + FILES.relativize(file));
                assertThat(get(base.resolve(imports.group(1)).toString()).statusCode())
                        .as(file + " imports " + imports.group(1))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void thePageAsksForAllItsModulesAtOnce() throws IOException {
        String index = Files.readString(FILES.resolve("index.html"));
        for (Path file : files()) {
            if (file.toString().endsWith(".js")) {
                assertThat(index).contains("=\"" + FILES.relativize(file) + "\"");
            }
        }
    }

    @Test
    void everyQueryIsAskedBySomeViewAndEveryQueryThatIsAskedIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".js")) {
                Matcher names = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"").matcher(Files.readString(file));
                while (names.find()) {
                    asked.add(names.group(1));
                }
            }
        }
        assertThat(asked).containsAll(queries().toList());
    }

    static Stream<String> queries() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("queries"))) {
            return files.map(file -> file.getFileName().toString().replace(".rq", "")).sorted().toList().stream();
        }
    }

    private static String text(String query) throws IOException {
        return Files.readString(FILES.resolve("queries").resolve(query + ".rq"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryBeginsWithWhatItAnswersAndRunsAsItStands(String query) throws Exception {
        String text = text(query);
        assertThat(text).startsWith("# ");
        if (QueryFactory.create(text).isConstructType()) {
            assertThat(get("/hearsay/sparql?format=turtle&query=" + encoded(text))
                            .body())
                    .contains("Elin Quist");
        } else {
            assertThat(rows(text)).as("rows").isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "said-by, one, <https://w3id.org/hearsay/id/person/tomas-brandt>, 2",
        "relayed-by, relayer, <https://w3id.org/hearsay/id/person/tomas-brandt>, 2",
        "said-to, hearer, <https://w3id.org/hearsay/id/person/zoe-marchetti>, 2",
        "said-in, article, <https://w3id.org/hearsay/id/article/herald>, 4",
        "tellings, statement, <https://w3id.org/hearsay/id/statement/h3>, 2",
        "threats-of, party, <https://w3id.org/hearsay/id/country/sudmark>, 1",
        "events-of, party, <https://w3id.org/hearsay/id/country/norland>, 2",
        "recognized, as, <https://w3id.org/hearsay/id/person/elin-quist>, 1",
        "words, words, '\"harbo* AND shut*\"', 2",
        "words, words, '\"nowhere*\"', 0",
        "named, words, '\"zoe*\"', 1",
        "named, words, '\"eli* AND kvi*\"', 1",
        "said-by, one, <https://w3id.org/hearsay/id/person/nobody>, 0"
    })
    void aFilledParameterNarrows(String query, String parameter, String term, int expected) throws Exception {
        Pattern line = Pattern.compile("VALUES \\?" + parameter + " \\{[^}\\n]*\\} # parameter");
        String text = text(query);
        assertThat(text).containsPattern(line);
        String filled =
                line.matcher(text).replaceFirst(Matcher.quoteReplacement("VALUES ?" + parameter + " { " + term + " }"));
        assertThat(rows(filled)).isEqualTo(expected);
    }

    /** An utterance has a speaker, too, and is no further statement. */
    @Test
    void aSpeakersStatementsAreCountedAndNotTheirUtterances() throws Exception {
        ResultSet speakers = asked(text("speakers"));
        int statements = 0;
        for (QuerySolution row = speakers.next(); ; row = speakers.next()) {
            if (row.getResource("main").getURI().equals("https://w3id.org/hearsay/id/person/elin-quist")) {
                statements = row.getLiteral("times").getInt();
                break;
            }
        }
        assertThat(statements).isEqualTo(2);
    }

    private static int rows(String query) throws Exception {
        ResultSet rows = asked(query);
        int count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    private static ResultSet asked(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/hearsay/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + encoded(query)))
                .build();
        HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return ResultSetMgr.read(response.body(), ResultSetLang.RS_JSON);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
