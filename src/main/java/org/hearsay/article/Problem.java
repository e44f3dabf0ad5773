package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/**
 * Why an article, or a part of one, was set aside.
 *
 * @param article the file, URL or record that it is about
 * @param offset where in it, in bytes for undecodable input and in code points otherwise; null where no place can be told
 * @param message what is wrong, for people
 * @param remedy what to do about it, for people
 */
public record Problem(
        ProblemCode code, String article, @Nullable Integer offset, String message, String remedy) {
    public static Problem of(ProblemCode code, String article, String message, String remedy) {
        return new Problem(code, article, null, message, remedy);
    }

    /** One line: the article, what is wrong, what to do. Control characters, which an input may hold to steer a terminal, are masked. */
    public String line() {
        String place = offset == null ? article : article + ":" + offset;
        return (place + ": " + message + " [" + code + "]. " + remedy).replaceAll("\\p{Cc}", "\ufffd");
    }
}
