package org.hearsay.load.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.jena.atlas.web.HttpException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofMinutes(1));

    private int tries;

    private String failing(int times, RuntimeException failure) {
        tries++;
        if (tries <= times) {
            throw failure;
        }
        return "answer";
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        RuntimeException reset = new UncheckedIOException(new IOException("connection reset"));
        assertThat(patience.call(() -> failing(2, reset))).isEqualTo("answer");
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        assertThat(patience.call(() -> failing(1, new HttpException(503, "busy", null))))
                .isEqualTo("answer");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void aRequestThatWasCutOffOnItsWayIsSentAgain() {
        HttpException cut = new HttpException(500, "", "org.example.HttpEofException: Early EOF");
        assertThat(patience.call(() -> failing(1, cut))).isEqualTo("answer");
        HttpException broken = new HttpException(500, "", "a fault of the server");
        tries = 0;
        assertThatThrownBy(() -> patience.call(() -> failing(1, broken))).isSameAs(broken);
    }

    @Test
    void aRefusalIsTheLastWord() {
        assertThatThrownBy(() -> patience.call(() -> failing(9, new HttpException(401, "no", null))))
                .isInstanceOf(HttpException.class);
        assertThat(tries).isEqualTo(1);
    }
}
