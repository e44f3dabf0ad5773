package org.hearsay.annotate;

/**
 * Words with a role in an attribution.
 *
 * @param probability the tagger's, in 0..1
 */
public record RoleSpan(TokenRange tokens, Role role, double probability) {
    /** The parts of an attribution, as PolNeAR names them (Newell, Margolin, Ruths 2018). */
    public enum Role {
        SOURCE,
        CUE,
        CONTENT
    }
}
