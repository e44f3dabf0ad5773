package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;

/** All attributions of an article that grammar shows, at every depth, in reading order of their content. Safe for several threads. */
public final class AttributionFinder {
    private final Subjects subjects;
    private final VerbAttributions verbs;
    private final QuotationAttributions quotations;

    public AttributionFinder() {
        ReportingLexicon lexicon = ReportingLexicon.verbs();
        subjects = new Subjects(lexicon, ReportingLexicon.nouns());
        verbs = new VerbAttributions(lexicon, subjects);
        quotations = new QuotationAttributions(verbs);
    }

    public List<Draft> find(AnnotatedArticle article) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            drafts.addAll(verbs.find(sentence));
            drafts.addAll(PhraseAttributions.find(sentence, subjects));
        }
        return quotations.complete(article, drafts);
    }
}
