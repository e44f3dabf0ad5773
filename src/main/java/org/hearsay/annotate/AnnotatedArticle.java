package org.hearsay.annotate;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Span;

/**
 * An article with what the annotators found in it. Immutable; each {@code with} gives a new one.
 *
 * @param attributions outermost, in reading order of their content
 */
public record AnnotatedArticle(
        Article article,
        List<Sentence> sentences,
        List<NamedMention> names,
        List<TimeMention> times,
        List<Quotation> quotations,
        List<Attribution> attributions) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        attributions = List.copyOf(attributions);
    }

    public static AnnotatedArticle of(Article article) {
        return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Sentence sentence(int index) {
        return sentences.get(index);
    }

    /** Where tokens stand in the text. */
    public Span span(TokenRange tokens) {
        return sentences.get(tokens.sentence()).span(tokens.begin(), tokens.end());
    }

    /** The words of a token range, as written. */
    public String text(TokenRange tokens) {
        return article.text().at(span(tokens));
    }

    public AnnotatedArticle withSentences(List<Sentence> found) {
        return new AnnotatedArticle(article, found, names, times, quotations, attributions);
    }

    public AnnotatedArticle withNames(List<NamedMention> found) {
        return new AnnotatedArticle(article, sentences, found, times, quotations, attributions);
    }

    public AnnotatedArticle withTimes(List<TimeMention> found) {
        return new AnnotatedArticle(article, sentences, names, found, quotations, attributions);
    }

    public AnnotatedArticle withQuotations(List<Quotation> found) {
        return new AnnotatedArticle(article, sentences, names, times, found, attributions);
    }

    public AnnotatedArticle withAttributions(List<Attribution> found) {
        return new AnnotatedArticle(article, sentences, names, times, quotations, found);
    }
}
