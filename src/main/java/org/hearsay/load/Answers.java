package org.hearsay.load;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.jspecify.annotations.Nullable;

/** What a server's refusal, or its silence, means in words. */
public final class Answers {
    private Answers() {}

    /** A sentence about a store that was asked or written over HTTP and threw this. */
    public static String describe(Object store, RuntimeException thrown) {
        Optional<Refusal> refusal = refusal(thrown);
        IOException broken = find(thrown, IOException.class);
        if (refusal.isPresent()) {
            return "the store " + store + " " + answered(refusal.get());
        }
        if (broken != null) {
            return "the store " + store + " cannot be reached: " + broken;
        }
        return "the store " + store + " cannot be used: " + thrown.getMessage();
    }

    /** What a server answered that did not do as it was asked; empty where none answered. */
    public static Optional<Refusal> refusal(RuntimeException thrown) {
        HttpException http = find(thrown, HttpException.class);
        QueryExceptionHTTP asked = find(thrown, QueryExceptionHTTP.class);
        Refusal refusal = null;
        if (http != null) {
            refusal = new Refusal(http.getStatusCode(), said(http.getResponse(), http));
        } else if (asked != null) {
            refusal = new Refusal(asked.getStatusCode(), said(asked.getResponse(), asked));
        }
        return Optional.ofNullable(refusal).filter(answer -> answer.status() > 0);
    }

    /**
     * A server's answer to what it did not do.
     *
     * @param status HTTP's
     * @param words its body, or what HTTP calls the status
     */
    public record Refusal(int status, String words) {}

    private static String said(@Nullable String body, RuntimeException e) {
        return body == null ? String.valueOf(e.getMessage()) : body.strip();
    }

    private static String answered(Refusal refusal) {
        return switch (refusal.status()) {
            case 401 -> "wants a user and a password: set HEARSAY_USER and HEARSAY_PASSWORD, or HEARSAY_PASSWORD_FILE";
            case 403 -> "does not allow this user to do that";
            case 404 -> "has no such service: is the address that of a dataset, such as http://localhost:3030/hearsay?";
            case 503 -> "gave up: the query took longer than the server allows";
            default -> "answered " + refusal.status() + " " + refusal.words();
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
