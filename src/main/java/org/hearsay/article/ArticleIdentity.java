package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * IRIs as pure functions of what they name. An article is known by its canonical URL or, without one, by its path relative to
 * the folder that was read; what is found in it by the article, its kind and its span.
 */
public final class ArticleIdentity {
    /** The namespace of everything that Hearsay names. */
    public static final String BASE = "https://w3id.org/hearsay/id/";

    private ArticleIdentity() {}

    /** The IRI of an article with this path and metadata. */
    public static String iri(String path, Metadata metadata) {
        String key = metadata.url() != null ? "url " + metadata.url() : "path " + path.replace('\\', '/');
        return BASE + "article/" + digest(key);
    }

    /**
     * The IRI of a finding.
     *
     * @param kind {@code statement}, {@code threat}, {@code event} or {@code evidence}
     * @param parts what tells it from others of its kind in the article; the same parts give the same IRI
     */
    public static String findingIri(String articleIri, String kind, Object... parts) {
        StringBuilder key = new StringBuilder(articleIri).append('\u0000').append(kind);
        for (Object part : parts) {
            key.append('\u0000').append(part);
        }
        return BASE + kind + "/" + digest(key.toString());
    }

    /** SHA-256 of a text's UTF-8 form, lower-case hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of some bytes after another, lower-case hexadecimal. */
    public static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first 128 bits of the hash: collisions are out of reach for ten million articles with a thousand findings each. */
    private static String digest(String key) {
        return sha256(key).substring(0, 32);
    }
}
