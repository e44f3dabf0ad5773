package org.hearsay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.load.opening.Stores;
import org.hearsay.load.remote.Credentials;
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
