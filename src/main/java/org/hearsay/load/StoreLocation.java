package org.hearsay.load;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a store is: a folder of this machine, or the address of a dataset on a SPARQL server. */
public sealed interface StoreLocation {
    /** With what the location of a store begins that is known by the addresses of its services. */
    String SPARQL = "sparql:";

    /** A folder that holds, or will hold, an embedded store. */
    record Folder(Path path) implements StoreLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A dataset on a SPARQL server; addresses are without a slash at their end.
     *
     * @param dataset what people know it by, such as {@code http://localhost:3030/hearsay}
     * @param query where SPARQL queries go
     * @param update where SPARQL updates go
     * @param whole where the whole dataset is read; null where there is no such place
     * @param wholeWritten where the whole dataset is put; null where there is no such place
     */
    record Endpoint(
            URI dataset,
            URI query,
            URI update,
            @Nullable URI whole,
            @Nullable URI wholeWritten) implements StoreLocation {

        /**
         * By the custom of the server: RDF4J's addresses hold {@code /repositories/}, all others are taken for Fuseki's, with
         * the services of {@code fuseki-config/hearsay.ttl}.
         */
        public static Endpoint of(URI dataset) {
            if (String.valueOf(dataset.getPath()).contains("/repositories/")) {
                URI statements = URI.create(dataset + "/statements");
                return new Endpoint(dataset, dataset, statements, statements, statements);
            }
            return new Endpoint(
                    dataset,
                    URI.create(dataset + "/query"),
                    URI.create(dataset + "/update"),
                    URI.create(dataset + "/get"),
                    URI.create(dataset + "/data"));
        }

        @Override
        public String toString() {
            return dataset.toString();
        }
    }

    /**
     * Reads the form in which people write a location: an http or https address; {@code sparql:QUERY,UPDATE} with the two
     * addresses of any other SPARQL 1.1 store; otherwise a folder.
     *
     * @throws StoreException for an empty text, an address without a host, or one that carries a password
     */
    static StoreLocation parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new StoreException("a store needs a folder or an http address, not an empty text");
        }
        if (trimmed.startsWith(SPARQL)) {
            return sparql(trimmed.substring(SPARQL.length()));
        }
        return trimmed.matches("(?i)https?://.*") ? Endpoint.of(address(trimmed)) : new Folder(Path.of(trimmed));
    }

    private static Endpoint sparql(String addresses) {
        String[] both = addresses.split(",", -1);
        if (both.length != 2) {
            throw new StoreException("not a SPARQL store: sparql:" + addresses
                    + " wants two addresses with a comma between, sparql:QUERY,UPDATE");
        }
        URI query = address(both[0].strip());
        return new Endpoint(query, query, address(both[1].strip()), null, null);
    }

    private static URI address(String text) {
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
        return address;
    }
}
