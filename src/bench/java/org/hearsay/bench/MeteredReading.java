package org.hearsay.bench;

import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.article.Article;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.pipeline.ArticleReading;

/** The reading of articles that Hearsay ships, with each annotator and extractor under the meter. For one thread. */
final class MeteredReading {
    private final Meter meter = new Meter();
    private final ArticleReading reading;
    private int tokens;

    MeteredReading() {
        reading = new ArticleReading(
                ArticleReading.annotators().stream().map(this::metered).toList(),
                ArticleReading.extractors().stream().map(this::metered).toList());
    }

    Meter meter() {
        return meter;
    }

    /** Tokens read since {@link #clear()}. */
    int tokens() {
        return tokens;
    }

    Findings read(Article article) {
        return reading.read(article);
    }

    void clear() {
        meter.clear();
        tokens = 0;
    }

    private void count(AnnotatedArticle article) {
        tokens += article.sentences().stream()
                .mapToInt(sentence -> sentence.size())
                .sum();
    }

    private Annotator metered(Annotator annotator) {
        return new Annotator() {
            @Override
            public String name() {
                return annotator.name();
            }

            @Override
            public Set<Layer> requires() {
                return annotator.requires();
            }

            @Override
            public Set<Layer> provides() {
                return annotator.provides();
            }

            @Override
            public AnnotatedArticle annotate(AnnotatedArticle article) {
                AnnotatedArticle annotated = meter.measure(name(), () -> annotator.annotate(article));
                if (provides().contains(Layer.TOKENS)) {
                    count(annotated);
                }
                return annotated;
            }
        };
    }

    private Extractor metered(Extractor extractor) {
        return new Extractor() {
            @Override
            public String name() {
                return extractor.name();
            }

            @Override
            public Set<Layer> requires() {
                return extractor.requires();
            }

            @Override
            public Set<Class<? extends Finding>> builds() {
                return extractor.builds();
            }

            @Override
            public Set<Class<? extends Finding>> provides() {
                return extractor.provides();
            }

            @Override
            public Findings extract(AnnotatedArticle article, Findings findings) {
                return meter.measure(name(), () -> extractor.extract(article, findings));
            }
        };
    }
}
