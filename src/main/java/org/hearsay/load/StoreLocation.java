package org.hearsay.load;

import java.net.URI;
import java.nio.file.Path;

/** Where a store is: a folder of this machine, or the address of a dataset on a SPARQL server. */
public sealed interface StoreLocation {

    /** A folder that holds, or will hold, an embedded store. */
    record Folder(Path path) implements StoreLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A dataset on a server, such as {@code http://localhost:3030/hearsay}; without a slash at its end. */
    record Endpoint(URI dataset) implements StoreLocation {
        /** The address of one of the dataset's services: {@code query}, {@code update} or {@code data}. */
        public URI service(String name) {
            return URI.create(dataset + "/" + name);
        }

        @Override
        public String toString() {
            return dataset.toString();
        }
    }

    /**
     * Reads the form in which people write a location: an http or https address, otherwise a folder.
     *
     * @throws StoreException for an empty text, an address without a host, or one that carries a password
     */
    static StoreLocation parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new StoreException("a store needs a folder or an http address, not an empty text");
        }
        return trimmed.matches("(?i)https?://.*") ? endpoint(trimmed) : new Folder(Path.of(trimmed));
    }

    private static Endpoint endpoint(String text) {
        URI address;
        try {
            address = URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new StoreException("not an address of a store: " + text, e);
        }
        if (address.getHost() == null) {
            throw new StoreException("not an address of a store, it names no host: " + text);
        }
        if (address.getUserInfo() != null) {
            throw new StoreException("a store's address may not carry user and password, which others could read:"
                    + " set HEARSAY_USER and HEARSAY_PASSWORD instead");
        }
        return new Endpoint(address);
    }
}
