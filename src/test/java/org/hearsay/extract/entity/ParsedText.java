package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.article.Article;
import org.hearsay.article.Span;

/**
 * Annotated articles built by hand. A sentence is words apart by blanks, each {@code text|POS|head|relation} with an optional
 * {@code |lemma} and {@code |P}, {@code |O}, {@code |L} or {@code |M} for the tagger's type; heads count from 1 and 0 is the root.
 * Each is a paragraph unless it starts with {@code +}.
 */
public final class ParsedText {
    private ParsedText() {}

    public static AnnotatedArticle of(String... sentences) {
        StringBuilder text = new StringBuilder();
        List<Sentence> parsed = new ArrayList<>();
        List<NamedMention> names = new ArrayList<>();
        int paragraph = -1;
        for (String sentence : sentences) {
            boolean goesOn = sentence.startsWith("+");
            paragraph += goesOn ? 0 : 1;
            String[] words = sentence.substring(goesOn ? 1 : 0).trim().split("\\s+");
            parsed.add(sentence(words, parsed.size(), paragraph, text, names));
            text.append('\n');
        }
        AnnotatedArticle article = AnnotatedArticle.of(Article.of("hand.txt", text.toString()))
                .withSentences(parsed)
                .withNames(names);
        return new QuotationAnnotator().annotate(article);
    }

    private static Sentence sentence(
            String[] words, int index, int paragraph, StringBuilder text, List<NamedMention> names) {
        List<Token> tokens = new ArrayList<>();
        int[] heads = new int[words.length];
        String[] relations = new String[words.length];
        String open = "";
        for (int i = 0; i < words.length; i++) {
            String[] fields = words[i].split("\\|");
            int start = text.length();
            text.append(fields[0]);
            boolean proper = fields[1].startsWith("NNP");
            String lemma = fields.length > 4 && fields[4].length() > 1
                    ? fields[4]
                    : proper ? fields[0] : fields[0].toLowerCase(Locale.ROOT);
            tokens.add(new Token(fields[0], lemma, fields[1], new Span(start, text.length())));
            text.append(' ');
            heads[i] = Integer.parseInt(fields[2]) - 1;
            relations[i] = fields[3];
            String type =
                    fields[fields.length - 1].matches("[POLM]") && fields.length > 4 ? fields[fields.length - 1] : "";
            if (!type.isEmpty() && type.equals(open)) {
                NamedMention last = names.remove(names.size() - 1);
                names.add(new NamedMention(new TokenRange(index, last.tokens().begin(), i + 1), last.type(), 1));
            } else if (!type.isEmpty()) {
                names.add(new NamedMention(new TokenRange(index, i, i + 1), type(type), 1));
            }
            open = type;
        }
        return new Sentence(index, paragraph, tokens, new Dependencies(heads, relations));
    }

    private static NameType type(String letter) {
        return switch (letter) {
            case "P" -> NameType.PERSON;
            case "O" -> NameType.ORGANIZATION;
            case "L" -> NameType.LOCATION;
            default -> NameType.MISC;
        };
    }
}
