package org.hearsay.trials.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.RowFormat;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.load.StoreContract;
import org.hearsay.load.StoreException;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.RemoteStore;
import org.hearsay.pipeline.ingest.Ingestion;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.trials.StoredGraphs;
import org.hearsay.trials.TrialNews;
import org.hearsay.trials.TrialRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Runs into a server that is not ours, as it is distributed, in a process of its own. {@code mvn -Ptrials verify} fetches the servers;
 * the build without that profile does not know these classes, for what they fetch is large.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealServerTrial {
    private static final int ARTICLES = 60;

    @TempDir(factory = TempDirFactory.Standard.class)
    static Path folder;

    private RealServer server;

    /** A server in this empty folder, with a dataset that is empty. */
    abstract RealServer start(Path empty) throws Exception;

    /** A change of two parts as SPARQL, of which the second must fail. */
    abstract String halfBroken(String first);

    @BeforeAll
    void startServer() throws Exception {
        server = start(Files.createDirectories(folder.resolve("server")));
    }

    @AfterAll
    void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void empty() {
        store(Duration.ZERO).restore(InputStream.nullInputStream());
    }

    /** Where a test may put what it reads. */
    static Path folder(String name) {
        return folder.resolve(name);
    }

    RemoteStore store(Duration patience) {
        return server.store(patience);
    }

    /** What every store does. */
    @Nested
    class Contract extends StoreContract {
        @Override
        protected Store open() {
            return store(Duration.ZERO);
        }
    }

    @Test
    void articlesComeChangeGoAndAreAskedFor() throws Exception {
        Path news = TrialNews.write(folder.resolve("asked"), ARTICLES, 0);
        Store store = store(Duration.ZERO);
        assertThat(TrialRun.ingest(store, news).tally().added()).isEqualTo(ARTICLES);
        assertThat(TrialRun.ingest(store, news).recorded())
                .as("an unchanged run writes")
                .isFalse();
        TrialNews.write(news, ARTICLES, 1);
        Files.delete(news.resolve("article-00003.txt"));
        RunReport report = TrialRun.ingest(store, news, Ingestion.Settings.DEFAULT.retiring(50));
        assertThat(report.tally().changed()).isEqualTo(ARTICLES / 2 - 1);
        assertThat(report.tally().retired()).isEqualTo(1);
        try (EmbeddedStore undisturbed = undisturbed(news, "asked-undisturbed")) {
            StoredGraphs.of(store).assertSameAs(StoredGraphs.of(undisturbed));
            SavedQueries queries = SavedQueries.load(Path.of("queries"));
            for (String name : List.of("said-by", "speakers", "outlets", "who-is", "articles", "same-utterance")) {
                assertThat(rows(store, queries.get(name)))
                        .as(name)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(rows(undisturbed, queries.get(name)));
            }
        }
    }

    private static List<String> rows(Store store, SavedQuery query) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (QueryRunner runner = QueryRunner.over(store)) {
            runner.run(query, Map.of()).write(csv, RowFormat.CSV, 0);
        }
        return csv.toString(UTF_8).lines().skip(1).toList();
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfARunIsWaitedFor() throws Exception {
        Path news = TrialNews.write(folder.resolve("killed"), 4 * ARTICLES, 0);
        CompletableFuture<RunReport> run =
                CompletableFuture.supplyAsync(() -> TrialRun.ingest(store(Duration.ofMinutes(2)), news));
        Store looking = store(Duration.ZERO);
        while (looking.count() < 20) {
            Thread.sleep(20);
        }
        server.process().kill();
        Thread.sleep(1000);
        assertThat(run).as("the run, while the server is away").isNotDone();
        server.process().start();
        assertThat(run.get(3, TimeUnit.MINUTES).tally().seen()).isEqualTo(4 * ARTICLES);
        try (EmbeddedStore undisturbed = undisturbed(news, "killed-undisturbed")) {
            StoredGraphs.of(looking).assertSameAs(StoredGraphs.of(undisturbed));
        }
    }

    private EmbeddedStore undisturbed(Path news, String name) {
        EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(folder.resolve(name), "trial", Duration.ZERO));
        TrialRun.ingest(store, news);
        return store;
    }

    @Test
    void aRequestThatFailsInItsSecondPartLeavesNothingOfTheFirst() throws Exception {
        Store store = store(Duration.ZERO);
        store.replace(edition(1));
        String request = halfBroken("DROP SILENT GRAPH <urn:hearsay:a>");
        assertThat(update(request)).isGreaterThanOrEqualTo(400);
        assertThat(store.graphs()).containsExactly("urn:hearsay:a", "urn:hearsay:b");
    }

    private int update(String request) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                RealServer.EDITOR.user(),
                                RealServer.EDITOR.password().toCharArray());
                    }
                })
                .build();
        HttpRequest post = HttpRequest.newBuilder(server.endpoint().update())
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        return client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void noReaderSeesAMixedState() throws Exception {
        store(Duration.ZERO).replace(edition(0));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> readUntil(over));
        for (int number = 1; number <= 150; number++) {
            store(Duration.ZERO).replace(edition(number));
        }
        over.set(true);
        assertThat(reading.get(1, TimeUnit.MINUTES)).as("looks").isPositive();
    }

    private int readUntil(AtomicBoolean over) {
        int looks = 0;
        for (; !over.get() || looks == 0; looks++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store(Duration.ZERO).export(out);
            List<String> editions =
                    out.toString(UTF_8).lines().map(line -> line.split("\"")[1]).toList();
            assertThat(editions).as("one edition in both graphs").hasSize(2).containsOnly(editions.get(0));
        }
        return looks;
    }

    private static List<GraphContent> edition(int number) {
        String triple = "<urn:s> <urn:p> \"" + number + "\" .\n";
        return List.of(
                new GraphContent("urn:hearsay:a", triple.getBytes(UTF_8)),
                new GraphContent("urn:hearsay:b", triple.getBytes(UTF_8)));
    }

    @Test
    void withoutThePasswordNothingIsWritten() {
        Store stranger = server.store(Optional.empty(), Duration.ZERO);
        assertThatThrownBy(() -> stranger.replace(edition(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("HEARSAY_PASSWORD");
        assertThat(store(Duration.ZERO).graphs()).isEmpty();
    }
}
