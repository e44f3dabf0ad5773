package org.hearsay.ask;

/** A question that cannot be asked as it was put. The message names the query or the parameter and is fit for the user's eyes. */
public class AskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AskException(String message) {
        super(message);
    }

    public AskException(String message, Throwable cause) {
        super(message, cause);
    }
}
