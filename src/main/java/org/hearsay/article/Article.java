package org.hearsay.article;

/**
 * One article as read. Immutable.
 *
 * @param id the name that people know it by: its path relative to the folder that was read, or its file name
 * @param iri its identity in the graph; see {@link ArticleIdentity}
 * @param sha256 of the file that it was read from and of the sidecar file beside it, or of the text where there is no file;
 *     lower-case hexadecimal. Whatever changes what is found in the article changes it
 * @param textExtracted whether the text was taken out of markup, so that offsets do not count in the file itself
 */
public record Article(
        String id, String iri, String sha256, ArticleText text, Metadata metadata, boolean textExtracted) {

    /** An article of a text, with its identity and hash worked out. */
    public static Article of(String id, String text, Metadata metadata, boolean textExtracted) {
        return new Article(
                id,
                ArticleIdentity.iri(id, metadata),
                ArticleIdentity.sha256(text),
                new ArticleText(text),
                metadata,
                textExtracted);
    }

    public static Article of(String id, String text) {
        return of(id, text, Metadata.NONE, false);
    }
}
