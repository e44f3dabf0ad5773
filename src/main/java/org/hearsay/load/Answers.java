package org.hearsay.load;

import java.net.ConnectException;
import org.apache.jena.atlas.web.HttpException;

/** What a server's refusal means, in words. */
public final class Answers {
    private Answers() {}

    /** The end of a sentence that begins with the store's name. */
    public static String describe(HttpException e) {
        return switch (e.getStatusCode()) {
            case 401 -> "wants a user and a password: set HEARSAY_USER and HEARSAY_PASSWORD, or HEARSAY_PASSWORD_FILE";
            case 403 -> "does not allow this user to do that";
            case 404 -> "has no such service: is the address that of a dataset, such as http://localhost:3030/hearsay?";
            case 503 -> "gave up: the query took longer than the server allows";
            case -1, 0 -> e.getCause() instanceof ConnectException
                    ? "cannot be reached: nothing answers there"
                    : "cannot be reached: " + e.getMessage();
            default -> "answered " + e.getStatusCode() + " " + (e.getResponse() == null ? e.getMessage() : e.getResponse());
        };
    }
}
