package org.hearsay.extract.attribution.draft;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Quotation;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;

/**
 * A quotation as tokens.
 *
 * @param ranges one for each sentence that it touches, marks and all; at least one
 * @param quotation where it stands in the text
 */
public record Quoted(Quotation quotation, List<TokenRange> ranges) {
    public Quoted {
        ranges = List.copyOf(ranges);
    }

    /** An article's outermost quotations, in reading order. */
    public static List<Quoted> in(AnnotatedArticle article) {
        List<Quoted> found = new ArrayList<>();
        int end = -1;
        for (Quotation quotation : article.quotations()) {
            List<TokenRange> ranges = ranges(article, quotation.span());
            if (quotation.span().start() >= end && !ranges.isEmpty()) {
                found.add(new Quoted(quotation, ranges));
                end = quotation.span().end();
            }
        }
        return found;
    }

    /** An article's outermost quotations, by the sentences that they stand in. */
    public static BySentence<Quoted> bySentence(AnnotatedArticle article) {
        return new BySentence<>(in(article), Quoted::ranges);
    }

    /** The spans of all of an article's quotations, those within others too, by the sentences that they touch. */
    public static BySentence<Span> spans(AnnotatedArticle article) {
        return new BySentence<>(
                article.quotations().stream().map(Quotation::span).toList(),
                span -> sentences(article, span).stream()
                        .map(sentence -> new TokenRange(sentence.index(), 0, sentence.size()))
                        .toList());
    }

    /** True if one of the quotations has words of these. */
    public static boolean anyOverlaps(BySentence<Quoted> quotations, List<TokenRange> words) {
        return quotations.near(words).values().stream().anyMatch(quoted -> quoted.overlaps(words));
    }

    /** True if a token stands in one of the quotations. */
    public static boolean anyContains(BySentence<Quoted> quotations, int sentence, int token) {
        return quotations.near(sentence).values().stream().anyMatch(quoted -> quoted.contains(sentence, token));
    }

    private static List<TokenRange> ranges(AnnotatedArticle article, Span span) {
        List<TokenRange> found = new ArrayList<>();
        for (Sentence sentence : sentences(article, span)) {
            int begin = 0;
            while (begin < sentence.size() && sentence.token(begin).span().start() < span.start()) {
                begin++;
            }
            int end = begin;
            while (end < sentence.size() && sentence.token(end).span().end() <= span.end()) {
                end++;
            }
            if (begin < end) {
                found.add(new TokenRange(sentence.index(), begin, end));
            }
        }
        return found;
    }

    private static List<Sentence> sentences(AnnotatedArticle article, Span span) {
        List<Sentence> sentences = article.sentences();
        int first = firstAfter(sentences, span.start());
        int end = first;
        while (end < sentences.size() && sentences.get(end).span().start() < span.end()) {
            end++;
        }
        return sentences.subList(first, end);
    }

    /** The first sentence that ends after a place in the text; logarithmic, since they stand in reading order. */
    private static int firstAfter(List<Sentence> sentences, int place) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public TokenRange first() {
        return ranges.get(0);
    }

    public TokenRange last() {
        return ranges.get(ranges.size() - 1);
    }

    public boolean contains(int sentence, int token) {
        for (TokenRange range : ranges) {
            if (range.sentence() == sentence && range.contains(token)) {
                return true;
            }
        }
        return false;
    }

    public boolean overlaps(List<TokenRange> others) {
        return Ranges.overlap(others, ranges);
    }

    public int tokens() {
        return ranges.stream().mapToInt(TokenRange::size).sum();
    }

    /** True if it fills its sentences: nothing but punctuation stands beside it. */
    public boolean fillsSentences(AnnotatedArticle article) {
        Clause start = new Clause(article.sentence(first().sentence()));
        Clause end = new Clause(article.sentence(last().sentence()));
        return bare(start, 0, first().begin()) && bare(end, last().end(), end.size());
    }

    private static boolean bare(Clause clause, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!clause.isPunctuation(i)) {
                return false;
            }
        }
        return true;
    }
}
