package org.hearsay.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hearsay.annotate.Annotation;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.attribution.AttributionAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpGivenNames;
import org.hearsay.annotate.corenlp.SuTimeAnnotator;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.article.Article;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Findings;
import org.hearsay.extract.entity.EntityExtractor;
import org.hearsay.extract.event.EventExtractor;
import org.hearsay.extract.statement.StatementExtractor;
import org.hearsay.extract.threat.ThreatExtractor;

/** From an article to its findings: the annotators and extractors in their order. Models load once, here. Safe for several threads. */
public final class ArticleReading {
    private final Annotation annotation;
    private final Extraction extraction;

    public ArticleReading(List<Annotator> annotators, List<Extractor> extractors) {
        annotation = new Annotation(annotators);
        extraction = new Extraction(annotation.provided(), extractors);
    }

    /** The order that Hearsay ships. */
    public static ArticleReading standard() {
        return standard(List.of());
    }

    /** The same with the extractors of extensions after them, which may read all that those found. */
    public static ArticleReading standard(List<Extractor> more) {
        return new ArticleReading(
                annotators(),
                Stream.concat(extractors().stream(), more.stream()).toList());
    }

    /** The annotators that Hearsay ships; loads their models, side by side where there are several processors. */
    public static List<Annotator> annotators() {
        CompletableFuture<Annotator> attributions = CompletableFuture.supplyAsync(AttributionAnnotator::load);
        CompletableFuture<Annotator> times = CompletableFuture.supplyAsync(SuTimeAnnotator::new);
        Annotator words = new CoreNlpAnnotator();
        return List.of(words, times.join(), new QuotationAnnotator(), attributions.join());
    }

    /** The extractors that Hearsay ships. */
    public static List<Extractor> extractors() {
        return List.of(
                new EntityExtractor(new CoreNlpGivenNames()),
                new StatementExtractor(new CoreNlpGivenNames()),
                new EventExtractor(),
                new ThreatExtractor());
    }

    public Findings read(Article article) {
        return extraction.extract(annotation.annotate(article));
    }
}
