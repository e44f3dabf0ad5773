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
    /** As the browser itself has measured it. */
    private static final String ASKING =
            "(all => Math.max(...all.map(one => one.responseEnd)) - Math.min(...all.map(one => one.startTime)))"
                    + "(performance.getEntriesByType('resource').filter(one => one.name.endsWith('/hearsay/sparql')))";

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
            target.compact(); // a hundred transactions leave many times what they wrote
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
        tell(
                "| page | median ms from its first question to the store to the last answer | median ms from its address to"
                        + " its last word |\n|---|---|---|");
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
                time(tab, page, server.url().resolve("explore/" + page));
            }
        }
    }

    private static void time(Tab tab, String page, URI address) {
        long[] data = new long[RUNS];
        long[] whole = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            tab.open(address);
            whole[run] = (System.nanoTime() - start) / 1_000_000;
            data[run] = tab.evaluate(ASKING).asLong();
        }
        assertThat(tab.document().select("main .trouble").text()).as(page).isEmpty();
        Arrays.sort(data);
        Arrays.sort(whole);
        tell("| `/explore/" + page + "` | " + data[RUNS / 2] + " | " + whole[RUNS / 2] + " |");
    }

    private static void tell(String line) {
        System.out.println(line); // what this is for
    }
}
