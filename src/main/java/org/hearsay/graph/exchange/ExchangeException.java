package org.hearsay.graph.exchange;

/** RDF that cannot be taken in, or a selection that takes nothing out; the message is for people. */
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExchangeException(String message) {
        super(message);
    }

    public ExchangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
