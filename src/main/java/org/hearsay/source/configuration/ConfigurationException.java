package org.hearsay.source.configuration;

/** A configuration that cannot be followed; the message tells the file, the place in it and what mends it. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
