package org.hearsay.annotate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;

/** Annotators in their order. Wiring is checked when this is made, before any model works. Safe for several threads. */
public final class Annotation {
    private final List<Annotator> annotators;
    private final Set<Layer> provided = EnumSet.noneOf(Layer.class);

    /** @throws IllegalArgumentException if an annotator needs what none before it gives; names both */
    public Annotation(List<Annotator> annotators) {
        this.annotators = List.copyOf(annotators);
        for (Annotator annotator : annotators) {
            Set<Layer> missing = EnumSet.noneOf(Layer.class);
            missing.addAll(annotator.requires());
            missing.removeAll(provided);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "annotator " + annotator.name() + " needs " + missing + ", which none before it gives");
            }
            provided.addAll(annotator.provides());
        }
    }

    /** All layers that an annotated article will have. */
    public Set<Layer> provided() {
        return Set.copyOf(provided);
    }

    public AnnotatedArticle annotate(Article article) {
        AnnotatedArticle annotated = AnnotatedArticle.of(article);
        for (Annotator annotator : annotators) {
            annotated = annotator.annotate(annotated);
        }
        return annotated;
    }
}
