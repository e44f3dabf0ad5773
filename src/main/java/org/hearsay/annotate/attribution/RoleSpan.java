package org.hearsay.annotate.attribution;

/**
 * A run of tokens within one sentence that plays one role.
 *
 * @param sentence index of the sentence in the article
 * @param begin first token, counted within the sentence
 * @param end token after the last
 * @param probability mean over the tokens of the model's probability (0 to 1) that the token has this role
 */
public record RoleSpan(int sentence, int begin, int end, Role role, double probability) {

    public RoleSpan {
        if (begin < 0 || begin >= end) {
            throw new IllegalArgumentException("empty span [" + begin + ", " + end + ") in sentence " + sentence);
        }
    }
}
