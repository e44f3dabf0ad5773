package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.layout.LabelAttributions;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.party.Subjects;
import org.hearsay.extract.attribution.party.ToldWhom;
import org.hearsay.extract.attribution.phrase.CitingAttributions;
import org.hearsay.extract.attribution.phrase.NounAttributions;
import org.hearsay.extract.attribution.phrase.PhraseAttributions;
import org.hearsay.extract.attribution.tagged.CueSenses;
import org.hearsay.extract.attribution.tagged.TaggedAttributions;
import org.hearsay.extract.attribution.verb.QuotationAttributions;
import org.hearsay.extract.attribution.verb.QuotedAs;
import org.hearsay.extract.attribution.verb.VerbAttributions;

/** All attributions of an article that grammar shows, at every depth, in reading order of their content. Safe for several threads. */
public final class AttributionFinder {
    private final Subjects subjects;
    private final VerbAttributions verbs;
    private final NounAttributions nouns;
    private final CitingAttributions citing;
    private final QuotedAs quotedAs;
    private final TaggedAttributions tagged;
    private final QuotationAttributions quotations;
    private final ToldWhom toldWhom;

    public AttributionFinder() {
        ReportingLexicon lexicon = ReportingLexicon.verbs();
        ReportingLexicon reports = ReportingLexicon.nouns();
        subjects = new Subjects(lexicon, reports);
        nouns = new NounAttributions(reports, subjects);
        tagged = new TaggedAttributions(new CueSenses(lexicon, reports, subjects));
        quotedAs = new QuotedAs(lexicon, subjects);
        citing = new CitingAttributions(subjects);
        verbs = new VerbAttributions(lexicon, subjects);
        quotations = new QuotationAttributions(verbs);
        toldWhom = new ToldWhom(lexicon);
    }

    public List<Draft> find(AnnotatedArticle article) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            drafts.addAll(inSentence(sentence));
        }
        drafts.addAll(LabelAttributions.find(article));
        BySentence<Quoted> quoted = Quoted.bySentence(article);
        List<Draft> complete = quotedAs.split(article, quotations.complete(article, quoted, drafts));
        List<Draft> byGrammar = Redundancies.without(article, quoted, complete);
        List<Draft> joined = article.attributions().isEmpty() ? byGrammar : tagged.join(article, quoted, byGrammar);
        return Redundancies.withoutAnonymity(article, toldWhom.mended(article, joined));
    }

    private List<Draft> inSentence(Sentence sentence) {
        List<Draft> drafts = new ArrayList<>(verbs.find(sentence));
        drafts.addAll(nouns.find(sentence));
        drafts.addAll(PhraseAttributions.find(sentence, subjects));
        drafts.addAll(citing.find(sentence, drafts));
        return drafts;
    }
}
