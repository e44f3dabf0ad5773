package org.hearsay.annotate.attribution;

/** The part that a span plays in an attribution, as in PolNeAR: who is said to have said it, by what words, and what was said. */
public enum Role {
    SOURCE,
    CUE,
    CONTENT
}
