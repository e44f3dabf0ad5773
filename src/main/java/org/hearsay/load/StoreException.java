package org.hearsay.load;

/** A store that cannot be opened, read or written. The message names the store and is fit for the user's eyes. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
