package org.hearsay.trials.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.SavedQueries;
import org.hearsay.load.Store;
import org.hearsay.trials.StoredGraphs;
import org.hearsay.trials.TrialNews;
import org.hearsay.trials.TrialRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Apache Jena Fuseki, {@code fuseki-server.jar} of its distribution, with {@code fuseki-config/hearsay.ttl} as it stands. */
@EnabledIf("fetched")
class StandAloneFusekiTrial extends RealServerTrial {
    private static final String JAR = "fuseki-server.jar";

    static boolean fetched() {
        return ServerProcess.has(JAR);
    }

    @Override
    RealServer start(Path empty) throws Exception {
        Files.createDirectories(empty.resolve("data"));
        Files.copy(Path.of("fuseki-config/hearsay.ttl"), empty.resolve("hearsay.ttl"));
        Files.writeString(
                empty.resolve("data/password"), RealServer.EDITOR.user() + ": " + RealServer.EDITOR.password() + "\n");
        int port = ServerProcess.freePort();
        List<String> java = List.of(
                "-Xmx512m",
                "-jar",
                ServerProcess.jar(JAR),
                "--localhost",
                "--port",
                Integer.toString(port),
                "--config",
                "hearsay.ttl");
        String address = "http://localhost:" + port + "/";
        ServerProcess process = new ServerProcess(empty, java, URI.create(address + "$/ping"));
        return new RealServer(process.start(), address + "hearsay");
    }

    @Override
    String halfBroken(String first) {
        return first + " ; LOAD <file:///nowhere/at/all.ttl>";
    }

    @Test
    void itsTextIndexFollowsAndCompactionKeepsAll() {
        Path news = TrialNews.write(folder("compacted"), 20, 0);
        Store store = store(Duration.ZERO);
        TrialRun.ingest(store, news);
        StoredGraphs before = StoredGraphs.of(store);
        try (QueryRunner runner = QueryRunner.over(store)) {
            assertThat(runner.run(SavedQueries.load(Path.of("queries")).get("search"), Map.of("words", "herring"))
                            .size())
                    .isPositive();
        }
        store.compact();
        StoredGraphs.of(store).assertSameAs(before);
    }
}
