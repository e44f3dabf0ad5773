package org.hearsay.serve;

/** A server that cannot start. The message is fit for the user's eyes. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
