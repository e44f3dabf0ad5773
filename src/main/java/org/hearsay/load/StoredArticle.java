package org.hearsay.load;

/**
 * An article that the store holds, as far as it takes to see whether it must be read again.
 *
 * @param iri its own, and its graph's
 * @param id the name that people know it by ({@code schema:identifier}); empty where the graph does not tell
 * @param sha256 hash of its text ({@code hs:sha256})
 * @param extractorVersion what read it ({@code hs:extractorVersion}); empty where the graph does not tell
 * @param published the day, month or year of its publication as ISO 8601 writes it; empty where none is known
 * @param dateAssumed whether the article does not tell that date itself ({@code hs:dateAssumed})
 */
public record StoredArticle(
        String iri, String id, String sha256, String extractorVersion, String published, boolean dateAssumed) {}
