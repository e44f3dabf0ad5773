package org.hearsay.load;

import java.io.IOException;
import org.apache.jena.atlas.web.HttpException;
import org.jspecify.annotations.Nullable;

/** What a server's refusal, or its silence, means in words. */
public final class Answers {
    private Answers() {}

    /** A sentence about a store that was asked or written over HTTP and threw this. */
    public static String describe(Object store, RuntimeException thrown) {
        HttpException http = find(thrown, HttpException.class);
        IOException broken = find(thrown, IOException.class);
        if (http != null && http.getStatusCode() > 0) {
            return "the store " + store + " " + answered(http);
        }
        if (broken != null) {
            return "the store " + store + " cannot be reached: " + broken;
        }
        return "the store " + store + " cannot be used: " + thrown.getMessage();
    }

    private static String answered(HttpException e) {
        return switch (e.getStatusCode()) {
            case 401 -> "wants a user and a password: set HEARSAY_USER and HEARSAY_PASSWORD, or HEARSAY_PASSWORD_FILE";
            case 403 -> "does not allow this user to do that";
            case 404 -> "has no such service: is the address that of a dataset, such as http://localhost:3030/hearsay?";
            case 503 -> "gave up: the query took longer than the server allows";
            default ->
                "answered " + e.getStatusCode() + " " + (e.getResponse() == null ? e.getMessage() : e.getResponse());
        };
    }

    private static <T> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
