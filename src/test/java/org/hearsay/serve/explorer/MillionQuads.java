package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.hearsay.serve.browser.Browser;
import org.hearsay.serve.browser.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long saved queries and the explorer's pages take over a million quads, made of the store in {@code ./data} (or
 * {@code -Dhearsay.from}); docs/EXPLORER.md has the command and what it printed. No part of the usual tests, and no limit is asserted.
 */
class MillionQuads {
    private static final int QUADS = Integer.getInteger("hearsay.quads", 1_000_000);
    private static final int RUNS = Integer.getInteger("hearsay.runs", 20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    @Test
    void times() throws Exception {
        Path from = Path.of(System.getProperty("hearsay.from", "data"));
        assumeTrue(Files.isDirectory(from.resolve("tdb2")), "no store in " + from);
        String made = System.getProperty("hearsay.made");
        Path store = made == null ? folder : Path.of(made);
        if (!Files.isDirectory(store.resolve("tdb2"))) {
            fill(from, store);
        }
        Credentials editor = new Credentials("hearsay", "a password for tests");
        try (HearsayServer server = HearsayServer.start(
                new ServerOptions(store, 0, Optional.of(editor), List.of(SavedQueries.shippedFolder()), false))) {
            tell("| saved query | rows | median, ms | 95th percentile, ms |\n|---|---|---|---|");
            for (SavedQuery query : SavedQueries.shipped().all()) {
                time(server, query);
            }
            pages(server);
        }
    }

    private static void fill(Path from, Path to) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        try (EmbeddedStore source = EmbeddedStore.open(StoreFolder.hold(from, "test", Duration.ZERO))) {
            source.export(nquads);
        }
        try (EmbeddedStore target = EmbeddedStore.open(StoreFolder.hold(to, "test", Duration.ZERO))) {
            new Copies(nquads.toString(StandardCharsets.UTF_8)).fill(target, QUADS);
        }
    }

    /** Asks with each parameter's example, but for the one that is only the form of an IRI. */
    private static void time(HearsayServer server, SavedQuery query) throws Exception {
        String parameters = query.parameters().stream()
                .filter(parameter -> !parameter.example().contains("0123456789"))
                .map(parameter ->
                        parameter.name() + "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = server.url().resolve("api/queries/" + query.name() + "?" + parameters);
        long[] times = new long[RUNS];
        HttpResponse<String> answer = null;
        int runs = 0;
        for (long all = 0; runs < RUNS && all < 60_000_000_000L; runs++) {
            long start = System.nanoTime();
            answer = CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            times[runs] = System.nanoTime() - start;
            all += times[runs];
        }
        long[] sorted = Arrays.copyOf(times, runs);
        Arrays.sort(sorted);
        String rows = answer.statusCode() == 200
                ? answer.headers().firstValue("X-Total-Count").orElse("")
                : answer.body().strip();
        tell(String.format(
                Locale.ROOT,
                "| `%s` | %s | %d | %d |",
                query.name(),
                rows,
                sorted[runs / 2] / 1_000_000,
                sorted[(int) Math.ceil(0.95 * runs) - 1] / 1_000_000));
    }

    private void pages(HearsayServer server) {
        tell("| page | ms from its address to its last word, best of three |\n|---|---|");
        try (Browser browser = Browser.start(Browser.needed(), folder.resolve("profile"))) {
            Tab tab = browser.tab();
            for (String page : List.of(
                    "",
                    "#/articles",
                    "#/network",
                    "#/timeline",
                    "#/threats",
                    "#/wordings",
                    "#/conflicts",
                    "#/find?q=sanctions",
                    "#/party/person/vladimir-putin",
                    "#/party/country/ru",
                    "#/between?from=person/vladimir-putin&to=person/joe-biden")) {
                long best = Long.MAX_VALUE;
                for (int run = 0; run < 3; run++) {
                    long start = System.nanoTime();
                    tab.open(server.url().resolve("explore/" + page));
                    best = Math.min(best, System.nanoTime() - start);
                }
                assertThat(tab.document().select("main .trouble").text())
                        .as(page)
                        .isEmpty();
                tell("| `/explore/" + page + "` | " + best / 1_000_000 + " |");
            }
        }
    }

    private static void tell(String line) {
        System.out.println(line); // what this is for
    }
}
