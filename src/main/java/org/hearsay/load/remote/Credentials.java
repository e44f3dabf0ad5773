package org.hearsay.load.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.http.HttpLib;
import org.hearsay.load.StoreException;

/**
 * User and password of a remote store. They come from the environment or a file, never from the command line, where other users
 * of the machine could read them; {@link #toString()} does not tell the password.
 */
public record Credentials(String user, String password) {
    /** The user that the server knows, where {@code HEARSAY_USER} names no other. */
    public static final String DEFAULT_USER = "hearsay";

    /** From {@code HEARSAY_USER} and {@code HEARSAY_PASSWORD}, or the file that {@code HEARSAY_PASSWORD_FILE} names. */
    public static Optional<Credentials> fromEnvironment() {
        return from(System.getenv());
    }

    /** For a store that a server of this machine serves: from the environment, or the file that the server made in its folder. */
    public static Optional<Credentials> ofServed(Path folder) {
        Path file = folder.resolve("password");
        return fromEnvironment().or(() -> Files.isReadable(file) ? Optional.of(read(file)) : Optional.empty());
    }

    static Optional<Credentials> from(Map<String, String> environment) {
        String user = environment.getOrDefault("HEARSAY_USER", DEFAULT_USER);
        String password = environment.get("HEARSAY_PASSWORD");
        String file = environment.get("HEARSAY_PASSWORD_FILE");
        if (password != null && !password.isEmpty()) {
            return Optional.of(new Credentials(user, password));
        }
        return file == null || file.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(file)));
    }

    /**
     * From a file with one line {@code user: password}, as the server makes it.
     *
     * @throws StoreException where it cannot be read or has no such line
     */
    public static Credentials read(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    return new Credentials(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new StoreException("the password file " + file + " cannot be read: " + e, e);
        }
        throw new StoreException("the password file " + file + " has no line of the form user: password");
    }

    /** As a request's header has them (RFC 7617). */
    String basic() {
        return HttpLib.basicAuth(user, password);
    }

    @Override
    public String toString() {
        return user + ": (password not shown)";
    }
}
