package org.hearsay.vocab;

import org.jspecify.annotations.Nullable;

/** Is told triples one by one, in the terms of no library. There are no blank nodes among them. */
public interface TripleReceiver {
    void link(String subject, String property, String object);

    /** @param language null where the datatype is not {@code rdf:langString} */
    void literal(String subject, String property, String label, String datatype, @Nullable String language);
}
