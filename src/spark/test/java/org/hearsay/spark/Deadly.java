package org.hearsay.spark;

import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.quotation.QuotationAnnotator;

/** Finds quotations, but ends its process where an article says so, as Spark does where there is not enough memory for one. */
final class Deadly implements Annotator {
    static final String SIGN = "DEADLY";

    private final QuotationAnnotator quotations = new QuotationAnnotator();

    @Override
    public String name() {
        return "deadly";
    }

    @Override
    public Set<Layer> requires() {
        return quotations.requires();
    }

    @Override
    public Set<Layer> provides() {
        return quotations.provides();
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        if (article.article().text().value().contains(SIGN)) {
            Runtime.getRuntime().halt(52);
        }
        return quotations.annotate(article);
    }
}
