package org.hearsay.annotate;

/**
 * Words of one sentence with a role in an attribution.
 *
 * @param probability mean over the tokens of the tagger's probability, in 0..1, that the token has this role
 */
public record RoleSpan(TokenRange tokens, Role role, double probability) {
    /** The parts of an attribution, as PolNeAR names them (Newell, Margolin, Ruths 2018): who is said to have said it, by what words, and what. */
    public enum Role {
        SOURCE,
        CUE,
        CONTENT
    }

    /** Index of the sentence in its article. */
    public int sentence() {
        return tokens.sentence();
    }

    /** First token, counted within the sentence. */
    public int begin() {
        return tokens.begin();
    }

    /** One past the last token. */
    public int end() {
        return tokens.end();
    }
}
