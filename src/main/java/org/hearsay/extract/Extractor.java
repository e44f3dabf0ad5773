package org.hearsay.extract;

import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;

/**
 * A step of extraction: from an annotated article and what is found so far to findings with more in them. Implementations are
 * deterministic, keep no state between articles and are safe for several threads.
 */
public interface Extractor {
    /** For messages. */
    String name();

    /** The annotations that it reads. */
    Set<Layer> requires();

    /** The findings of other extractors that it reads. */
    Set<Class<? extends Finding>> builds();

    /** The findings that it gives. */
    Set<Class<? extends Finding>> provides();

    Findings extract(AnnotatedArticle article, Findings soFar);
}
