package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.article.Article;
import org.hearsay.article.Span;

/** Articles built by hand for tests: a sentence a line, a token {@code word/POS/head/relation[/lemma]}, heads counted from 1 and 0 for the root. */
public final class HandParsed {
    private HandParsed() {}

    /** An article with its quotations found; each sentence is a paragraph unless its line starts with {@code +}. */
    public static AnnotatedArticle article(String... lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = -1;
        for (String line : lines) {
            boolean goesOn = line.startsWith("+");
            text.append(sentences.isEmpty() ? "" : goesOn ? " " : "\n");
            paragraph += goesOn ? 0 : 1;
            sentences.add(sentence(goesOn ? line.substring(1).strip() : line, sentences.size(), paragraph, text));
        }
        AnnotatedArticle plain = AnnotatedArticle.of(Article.of("test.txt", text.toString()));
        return new QuotationAnnotator().annotate(plain.withSentences(sentences));
    }

    private static Sentence sentence(String line, int index, int paragraph, StringBuilder text) {
        String[] words = line.split(" ");
        List<Token> tokens = new ArrayList<>();
        int[] heads = new int[words.length];
        String[] relations = new String[words.length];
        boolean open = false;
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("/");
            boolean quote = parts[0].equals("\"");
            boolean glued = i == 0 || parts[0].matches("[,.:?]|'s") || quote && open || isOpen(tokens, open);
            text.append(glued ? "" : " ");
            open = quote != open;
            int start = text.length();
            text.append(parts[0]);
            String lemma = parts.length > 4 ? parts[4] : parts[0];
            tokens.add(new Token(parts[0], lemma, parts[1], new Span(start, text.length())));
            heads[i] = Integer.parseInt(parts[2]) - 1;
            relations[i] = parts[3];
        }
        return new Sentence(index, paragraph, tokens, new Dependencies(heads, relations));
    }

    /** No space follows an opening mark. */
    private static boolean isOpen(List<Token> tokens, boolean open) {
        return open && !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals("\"");
    }
}
