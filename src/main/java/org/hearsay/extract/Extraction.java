package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;

/** Extractors in their order. Wiring is checked when this is made. Safe for several threads. */
public final class Extraction {
    private final List<Extractor> extractors;

    /**
     * @param given the layers that annotation gives
     * @throws IllegalArgumentException if an extractor needs what nothing before it gives; names both
     */
    public Extraction(Set<Layer> given, List<Extractor> extractors) {
        this.extractors = List.copyOf(extractors);
        Set<Class<? extends Finding>> found = new HashSet<>();
        for (Extractor extractor : extractors) {
            List<Object> missing = new ArrayList<>(extractor.requires());
            missing.removeAll(given);
            extractor.builds().stream()
                    .filter(kind -> !found.contains(kind))
                    .map(Class::getSimpleName)
                    .forEach(missing::add);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "extractor " + extractor.name() + " needs " + missing + ", which nothing before it gives");
            }
            found.addAll(extractor.provides());
        }
    }

    public Findings extract(AnnotatedArticle article) {
        Findings findings = Findings.none(article.article());
        for (Extractor extractor : extractors) {
            findings = extractor.extract(article, findings);
        }
        return findings;
    }
}
