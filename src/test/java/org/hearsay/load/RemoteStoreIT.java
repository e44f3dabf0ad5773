package org.hearsay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.load.opening.Stores;
import org.hearsay.load.remote.Credentials;
import org.hearsay.load.remote.Patience;
import org.hearsay.load.remote.RemoteStore;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over HTTP, against our own server. */
class RemoteStoreIT extends StoreContract {
    private static final Credentials EDITOR = new Credentials("hearsay", "a password for tests");

    @TempDir
    Path folder;

    private HearsayServer server;

    @Override
    protected Store open() {
        server = HearsayServer.start(new ServerOptions(folder, 0, Optional.of(EDITOR), List.of(), false));
        return new RemoteStore(StoreLocation.Endpoint.of(server.dataset()), Optional.of(EDITOR));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void withoutAPasswordNothingIsWritten() {
        Store stranger = new RemoteStore(StoreLocation.Endpoint.of(server.dataset()), Optional.empty());
        assertThatThrownBy(() -> stranger.replace(List.of(article(A, "aa", "Intruder"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("HEARSAY_PASSWORD");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Store stranger = new RemoteStore(
                StoreLocation.Endpoint.of(server.dataset()), Optional.of(new Credentials("hearsay", "wrong")));
        assertThatThrownBy(() -> stranger.remove(List.of(A))).isInstanceOf(StoreException.class);
    }

    @Test
    void aRefusedPasswordIsSentOnce() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        refusing.start();
        try {
            URI address = URI.create("http://localhost:" + refusing.getAddress().getPort() + "/hearsay");
            Store store = new RemoteStore(
                    StoreLocation.Endpoint.of(address), Optional.of(EDITOR), new Patience(Duration.ofSeconds(20)));
            assertThatThrownBy(() -> store.remove(List.of(A)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("HEARSAY_PASSWORD");
            assertThatThrownBy(store::articles).isInstanceOf(StoreException.class);
            assertThat(asked).hasValue(2);
        } finally {
            refusing.stop(0);
        }
    }

    @Test
    void aDatasetIsPutWholeByOneWhoWasNeverAskedForThePasswordBefore() {
        String quad = "<" + A + "> <https://w3id.org/hearsay/ns#sha256> \"aa\" <" + A + "> .\n";
        Store first = new RemoteStore(StoreLocation.Endpoint.of(server.dataset()), Optional.of(EDITOR));
        first.restore(new ByteArrayInputStream(quad.getBytes(StandardCharsets.UTF_8)));
        assertThat(first.graphs()).containsExactly(A);
    }

    @Test
    void anAddressWhereNothingAnswersIsSaidSo() {
        Store nowhere = Stores.openExisting(StoreLocation.parse("http://localhost:1/hearsay"), "test");
        assertThatThrownBy(nowhere::articles)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("http://localhost:1/hearsay")
                .hasMessageContaining("cannot be reached");
    }
}
