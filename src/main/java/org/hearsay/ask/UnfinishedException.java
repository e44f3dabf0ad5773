package org.hearsay.ask;

/** The answer took too long, and is being looked for in the background: asking again will help. */
public final class UnfinishedException extends AskException {
    private static final long serialVersionUID = 1L;

    public UnfinishedException(String message) {
        super(message);
    }

    public UnfinishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
