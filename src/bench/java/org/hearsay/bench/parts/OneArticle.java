package org.hearsay.bench.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotation;
import org.hearsay.annotate.Annotator;
import org.hearsay.article.Article;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Findings;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.file.ArticleFiles;
import org.hearsay.source.file.ArticleReader;

/** The first of the examples, at each stage of its reading. */
final class OneArticle {
    private OneArticle() {}

    static Article article() {
        Path examples = Path.of("examples/articles");
        return ArticleFiles.under(List.of(examples)).stream()
                .map(file -> new ArticleReader().reading(file, Holdings.NONE))
                .flatMap(reading ->
                        reading instanceof Reading.Readable readable ? Stream.of(readable.article()) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no article in " + examples.toAbsolutePath()));
    }

    static AnnotatedArticle annotated(List<Annotator> annotators) {
        return new Annotation(annotators).annotate(article());
    }

    static Extraction extraction(List<Annotator> annotators) {
        return new Extraction(new Annotation(annotators).provided(), ArticleReading.extractors());
    }

    static Findings findings() {
        List<Annotator> annotators = ArticleReading.annotators();
        return extraction(annotators).extract(annotated(annotators));
    }
}
