package org.hearsay.load;

/**
 * An article that the store holds, as far as it takes to see whether it must be read again.
 *
 * @param iri its own, and its graph's
 * @param sha256 hash of its text ({@code hs:sha256})
 * @param extractorVersion what read it ({@code hs:extractorVersion}); empty where the graph does not tell
 */
public record StoredArticle(String iri, String sha256, String extractorVersion) {}
