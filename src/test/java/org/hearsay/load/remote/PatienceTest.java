package org.hearsay.load.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofMinutes(1));

    private int tries;

    private String failing(int times, String message) {
        tries++;
        if (tries <= times) {
            throw new UncheckedIOException(new IOException(message));
        }
        return "answer";
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        assertThat(patience.call(() -> failing(2, "connection reset"))).isEqualTo("answer");
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void aRefusedPasswordIsNot() {
        assertThatThrownBy(() -> patience.call(() -> failing(9, "too many authentication attempts. Limit: 3")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(tries).isEqualTo(1);
    }
}
