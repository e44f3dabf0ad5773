package org.hearsay.pipeline;

import java.util.List;
import org.hearsay.annotate.Annotation;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.QuotationAnnotator;
import org.hearsay.annotate.attribution.AttributionAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpGivenNames;
import org.hearsay.annotate.corenlp.SuTimeAnnotator;
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
        return new ArticleReading(
                List.of(
                        new CoreNlpAnnotator(),
                        new SuTimeAnnotator(),
                        new QuotationAnnotator(),
                        AttributionAnnotator.load()),
                List.of(
                        new EntityExtractor(new CoreNlpGivenNames()),
                        new StatementExtractor(new CoreNlpGivenNames()),
                        new EventExtractor(),
                        new ThreatExtractor()));
    }

    public Findings read(Article article) {
        return extraction.extract(annotation.annotate(article));
    }
}
