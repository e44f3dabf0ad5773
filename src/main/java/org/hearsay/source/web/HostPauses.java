package org.hearsay.source.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps requests to one host apart, and remembers which hosts are left alone, and why. For one thread. */
final class HostPauses {
    private final Map<String, Long> last = new HashMap<>();
    /** How long a host is left alone. */
    private static final Duration REST = Duration.ofHours(1);

    private final Map<String, Rest> leftAlone = new HashMap<>();

    private record Rest(String reason, long until) {}

    /** Waits until the host may be asked again. */
    void await(String host, Duration delay) {
        Long before = last.get(host);
        long wait = before == null ? 0 : before + delay.toNanos() - System.nanoTime();
        if (wait > 0) {
            sleep(Duration.ofNanos(wait));
        }
        last.put(host, System.nanoTime());
    }

    /** The host is down, overloaded or has had enough of us. @param reason as {@code asked for fewer requests} */
    void leaveAlone(String host, String reason) {
        leftAlone.put(host, new Rest(reason, System.nanoTime() + REST.toNanos()));
    }

    /** Why the host is left alone; nothing where it is not. */
    Optional<String> leftAlone(String host) {
        return Optional.ofNullable(leftAlone.get(host))
                .filter(rest -> rest.until - System.nanoTime() > 0)
                .map(Rest::reason);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
