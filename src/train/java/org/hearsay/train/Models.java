package org.hearsay.train;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.annotate.attribution.AttributionAnnotator;
import org.hearsay.annotate.attribution.AttributionLinker;
import org.hearsay.annotate.attribution.AttributionTagger;
import org.hearsay.annotate.corenlp.CoreNlpAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpGivenNames;
import org.hearsay.annotate.corenlp.SuTimeAnnotator;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.extract.entity.EntityExtractor;
import org.hearsay.extract.statement.StatementExtractor;
import org.hearsay.pipeline.ArticleReading;

/** Loads trained weights from files. */
final class Models {
    private Models() {}

    static AttributionTagger tagger(Path weights) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(weights))) {
            return AttributionTagger.load(in, 1);
        }
    }

    static AttributionLinker linker(Path weights) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(weights))) {
            return AttributionLinker.read(in);
        }
    }

    static AttributionAnnotator shipped() {
        return AttributionAnnotator.load();
    }

    static AttributionAnnotator of(Path tagger, Path linker) throws IOException {
        return new AttributionAnnotator(tagger(tagger), linker(linker));
    }

    /** Reads statements as Hearsay does, but leaves their confidence as it was found. */
    static ArticleReading uncalibrated(AttributionAnnotator attributions) {
        return new ArticleReading(
                List.of(new CoreNlpAnnotator(), new SuTimeAnnotator(), new QuotationAnnotator(), attributions),
                List.of(
                        new EntityExtractor(new CoreNlpGivenNames()),
                        StatementExtractor.uncalibrated(new CoreNlpGivenNames())));
    }
}
