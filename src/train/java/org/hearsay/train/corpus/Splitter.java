package org.hearsay.train.corpus;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Properties;

/** Cuts text into sentences and tokens as the pipeline does: CoreNLP's tokenizer, a blank line always ending a sentence. */
public final class Splitter {

    /** A token's surface and its place in the text, in UTF-16 units. */
    public record Token(String text, int begin, int end) {}

    private final StanfordCoreNLP pipeline;

    public Splitter() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        pipeline = new StanfordCoreNLP(properties);
    }

    /** The sentences that start a paragraph: those after a line break. */
    public static BitSet paragraphStarts(String text, List<List<Token>> sentences) {
        BitSet starts = new BitSet();
        int end = 0;
        for (int s = 0; s < sentences.size(); s++) {
            List<Token> sentence = sentences.get(s);
            if (s == 0 || text.substring(end, sentence.get(0).begin()).indexOf('\n') >= 0) {
                starts.set(s);
            }
            end = sentence.get(sentence.size() - 1).end();
        }
        return starts;
    }

    /** The tokens of each paragraph. */
    List<List<Token>> paragraphs(String text) {
        List<List<Token>> sentences = split(text);
        BitSet starts = paragraphStarts(text, sentences);
        List<List<Token>> paragraphs = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            if (starts.get(s)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).addAll(sentences.get(s));
        }
        return paragraphs;
    }

    /** The tokens of each sentence. */
    public List<List<Token>> split(String text) {
        Annotation document = new Annotation(text);
        pipeline.annotate(document);
        List<List<Token>> sentences = new ArrayList<>();
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<Token> tokens = new ArrayList<>();
            for (CoreLabel t : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                tokens.add(new Token(t.originalText(), t.beginPosition(), t.endPosition()));
            }
            sentences.add(tokens);
        }
        return sentences;
    }
}
