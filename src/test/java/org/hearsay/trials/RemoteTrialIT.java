package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hearsay.load.Store;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.Patience;
import org.hearsay.load.remote.RemoteStore;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Runs into a store on a server whose connections break, and that goes away and comes back. */
class RemoteTrialIT {
    private static final String PASSWORD = "w0rd-that-nobody-may-see";
    private static final Credentials EDITOR = new Credentials("hearsay", PASSWORD);
    private static final int ARTICLES = Integer.getInteger("hearsay.trial.remote", 100);

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private Path news;

    @BeforeEach
    void writeNews() {
        news = TrialNews.write(folder.resolve("news"), ARTICLES, 0);
    }

    @Test
    void connectionsThatBreakInTheMiddleDoNoHarm() throws Exception {
        try (HearsayServer server = serve(0);
                CuttingProxy proxy = new CuttingProxy(server.dataset().getPort())) {
            RunReport report = TrialRun.ingest(remote(proxy.port(), Duration.ofMinutes(2)), news);
            assertThat(report.tally().added()).isEqualTo(ARTICLES);
            assertThat(proxy.cuts()).as("connections cut").isPositive();
            System.out.printf("%d articles, %d connections cut%n", ARTICLES, proxy.cuts());
        }
        assertAsUndisturbed();
    }

    @Test
    void aServerThatGoesAwayAndComesBackIsWaitedFor() throws Exception {
        HearsayServer first = serve(0);
        int port = first.dataset().getPort();
        CompletableFuture<RunReport> run =
                CompletableFuture.supplyAsync(() -> TrialRun.ingest(remote(port, Duration.ofMinutes(2)), news));
        Store looking = remote(port, Duration.ZERO);
        while (looking.count() < 20) {
            Thread.sleep(20);
        }
        first.close();
        Thread.sleep(1500);
        assertThat(run).as("the run, while the server is away").isNotDone();
        try (HearsayServer second = serve(port)) {
            assertThat(second.dataset().getPort()).isEqualTo(port);
            assertThat(run.get(10, TimeUnit.MINUTES).tally().seen()).isEqualTo(ARTICLES);
        }
        assertAsUndisturbed();
    }

    @Test
    void aServerThatStaysAwayEndsTheRunWithoutAnyWordOfThePassword() {
        StringWriter told = new StringWriter();
        assertThatThrownBy(() -> TrialRun.ingest(remote(1, Duration.ofMillis(300)), news))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be reached")
                .satisfies(thrown -> thrown.printStackTrace(new PrintWriter(told)));
        try (HearsayServer server = serve(0)) {
            Store stranger = new RemoteStore(
                    StoreLocation.Endpoint.of(server.dataset()),
                    Optional.of(new Credentials("stranger", PASSWORD)),
                    new Patience(Duration.ZERO));
            assertThatThrownBy(() -> TrialRun.ingest(stranger, news))
                    .isInstanceOf(StoreException.class)
                    .satisfies(thrown -> thrown.printStackTrace(new PrintWriter(told)));
        }
        assertThat(told.toString() + EDITOR).isNotBlank().doesNotContain(PASSWORD);
        assertThat(ProcessHandle.current().info().commandLine().orElse("")).doesNotContain(PASSWORD);
    }

    private void assertAsUndisturbed() {
        try (EmbeddedStore served = open("served");
                EmbeddedStore undisturbed = open("undisturbed")) {
            TrialRun.ingest(undisturbed, news);
            StoredGraphs.of(served).assertSameAs(StoredGraphs.of(undisturbed));
            assertThat(served.indexAgreement().agrees()).isTrue();
        }
    }

    private HearsayServer serve(int port) {
        return HearsayServer.start(
                new ServerOptions(folder.resolve("served"), port, Optional.of(EDITOR), List.of(), false));
    }

    private static Store remote(int port, Duration patience) {
        URI dataset = URI.create("http://localhost:" + port + "/hearsay");
        return new RemoteStore(StoreLocation.Endpoint.of(dataset), Optional.of(EDITOR), new Patience(patience));
    }

    private EmbeddedStore open(String name) {
        return EmbeddedStore.open(StoreFolder.hold(folder.resolve(name), "trial", Duration.ofSeconds(5)));
    }
}
