package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.load.embedded.BulkLoad;
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
    private static final long QUADS = Long.getLong("hearsay.quads", 1_000_000);
    /** Copies of the small store that tell of the same people; without it all do. */
    private static final int CIRCLE = Integer.getInteger("hearsay.circle", Integer.MAX_VALUE);

    /** How many seconds the server is let ask ahead before it is asked; none, and it does not. */
    private static final long AHEAD = Long.getLong("hearsay.ahead", 0);

    /** Whether each is asked with its defaults, and not with its examples. */
    private static final boolean DEFAULTS = Boolean.getBoolean("hearsay.defaults");

    private static final int RUNS = Integer.getInteger("hearsay.runs", 20);
    /** Which saved queries; all where none is named. */
    private static final List<String> ONLY = Arrays.stream(
                    System.getProperty("hearsay.only", "").split(","))
            .filter(name -> !name.isEmpty())
            .toList();
    /** As the browser itself has measured it. */
    private static final String ASKING =
            "(all => Math.max(...all.map(one => one.responseEnd)) - Math.min(...all.map(one => one.startTime)))"
                    + "(performance.getEntriesByType('resource').filter(one => one.name.endsWith('/hearsay/sparql')))";

    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

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
        List<Path> queries = List.of(SavedQueries.shippedFolder());
        try (HearsayServer server = HearsayServer.start(
                new ServerOptions(store, 0, Optional.of(editor), queries, false).askingAhead(AHEAD > 0))) {
            Thread.sleep(Duration.ofSeconds(AHEAD).toMillis());
            tell(
                    "| saved query | rows | first, ms | median of the others, ms | 95th percentile, ms | processor, ms |\n|---|---|---|---|---|---|");
            for (SavedQuery query : SavedQueries.shipped().all()) {
                if (ONLY.isEmpty() || ONLY.contains(query.name())) {
                    time(server, query);
                }
            }
            if (!Boolean.getBoolean("hearsay.queries.only")) {
                pages(server);
            }
        }
    }

    /** By way of a file, as {@code hearsay load} does. */
    private static void fill(Path from, Path to) throws IOException {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        try (EmbeddedStore source = EmbeddedStore.open(StoreFolder.hold(from, "test", Duration.ZERO))) {
            source.export(nquads);
        }
        Path file = Files.createDirectories(to).resolve("made.nq.gz");
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            new Copies(nquads.toString(StandardCharsets.UTF_8), CIRCLE).write(out, QUADS);
        }
        long start = System.nanoTime();
        try (StoreFolder folder = StoreFolder.hold(to, "test", Duration.ZERO)) {
            long quads = BulkLoad.load(folder, List.of(file));
            tell("%,d quads loaded in %,d s".formatted(quads, (System.nanoTime() - start) / 1_000_000_000));
        }
        Files.delete(file);
    }

    /**
     * Asks with each parameter's example, but for limits and the one that is only the form of an IRI, or with none. What is given up is
     * waited for.
     */
    private static void time(HearsayServer server, SavedQuery query) throws Exception {
        String parameters = query.parameters().stream()
                .filter(parameter -> !DEFAULTS
                        && parameter.type() != Parameter.Type.LIMIT
                        && !parameter.example().contains("0123456789"))
                .map(parameter ->
                        parameter.name() + "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = server.url().resolve("api/queries/" + query.name() + "?" + parameters);
        Times first = new Times();
        HttpResponse<String> answer = first.of(() -> ask(address));
        Times others = new Times();
        for (long start = System.nanoTime(); others.count() < RUNS && System.nanoTime() - start < 60_000_000_000L; ) {
            answer = others.of(() -> ask(address));
        }
        String rows = answer.statusCode() == 200
                ? answer.headers().firstValue("X-Total-Count").orElse("")
                : answer.body().strip();
        tell("| `" + query.name() + "` | " + rows + " | " + first.wall(0.5) + " | " + others.wall(0.5) + " | "
                + others.wall(0.95) + " | " + first.processor() + " |");
    }

    private static HttpResponse<String> ask(URI address) throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            Thread.sleep(ASK_AGAIN.toMillis());
            answer = CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private void pages(HearsayServer server) throws Exception {
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
                    "#/find?q=putin",
                    "#/party/person/vladimir-putin",
                    "#/party/country/ru",
                    "#/between?from=person/vladimir-putin&to=person/joe-biden",
                    "#/article/" + anArticle(server))) {
                time(tab, page, server.url().resolve("explore/" + page));
            }
        }
    }

    /** The one that a link of the start page leads to. */
    private static String anArticle(HearsayServer server) throws Exception {
        URI address = server.url().resolve("api/queries/articles?format=csv&limit=1");
        String csv = CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
        return csv.substring(csv.indexOf("/id/article/") + "/id/".length());
    }

    private static void time(Tab tab, String page, URI address) throws Exception {
        long[] data = new long[RUNS];
        Times whole = new Times();
        for (int run = 0; run < RUNS; run++) {
            whole.of(() -> tab.open(address));
            data[run] = tab.evaluate(ASKING).asLong();
        }
        assertThat(tab.document().select("main .trouble").text()).as(page).isEmpty();
        Arrays.sort(data);
        tell("| `/explore/" + page + "` | " + data[RUNS / 2] + " | " + whole.wall(0.5) + " | " + whole.processor()
                + " |");
    }

    /** How long each of several runs took, by the clock and of this process's processor time, which others do not make longer. */
    private static final class Times {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> processor = new ArrayList<>();

        <T> T of(Callable<T> work) throws Exception {
            long start = System.nanoTime();
            long used = SYSTEM.getProcessCpuTime();
            T result = work.call();
            wall.add((System.nanoTime() - start) / 1_000_000);
            processor.add((SYSTEM.getProcessCpuTime() - used) / 1_000_000);
            return result;
        }

        int count() {
            return wall.size();
        }

        long wall(double share) {
            return quantile(wall, share);
        }

        long processor() {
            return quantile(processor, 0.5);
        }

        private static long quantile(List<Long> all, double share) {
            List<Long> sorted = all.stream().sorted().toList();
            return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    private static void tell(String line) {
        System.out.println(line); // what this is for
    }
}
