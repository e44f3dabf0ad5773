package org.hearsay.trials;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;

/** The light extractor, which counts what it reads, and fails where the text says so. */
record CountingExtractor(AtomicInteger readings, LightExtractor light) implements Extractor {
    CountingExtractor(AtomicInteger readings) {
        this(readings, new LightExtractor());
    }

    @Override
    public String name() {
        return light.name();
    }

    @Override
    public Set<Layer> requires() {
        return light.requires();
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return light.builds();
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return light.provides();
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        readings.incrementAndGet();
        if (article.article().text().value().contains("This one fails")) {
            throw new IllegalArgumentException("as the text says");
        }
        return light.extract(article, soFar);
    }
}
