package org.hearsay.annotate;

import java.util.Set;

/** A step of annotation: a function from a document to a new document. Implementations are safe for several threads. */
public interface Annotator {
    /** For messages. */
    String name();

    Set<Layer> requires();

    Set<Layer> provides();

    AnnotatedArticle annotate(AnnotatedArticle article);
}
