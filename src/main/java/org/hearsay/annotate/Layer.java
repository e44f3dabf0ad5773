package org.hearsay.annotate;

/** What annotators give and need. */
public enum Layer {
    /** Tokens, sentences, paragraphs. */
    TOKENS,
    PARTS_OF_SPEECH,
    LEMMAS,
    NAMES,
    DEPENDENCIES,
    TIMES,
    QUOTATIONS,
    ATTRIBUTIONS
}
