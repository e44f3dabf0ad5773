package org.hearsay.annotate.corenlp.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What CoreNLP's file of a neural parser holds. Features are numbered: words first, then tags, then labels.
 *
 * @param features number of each kind
 * @param labels relations, of which the first stands for none and the second for the root's
 * @param embeddings [feature][value]
 * @param input weights to the hidden layer, [place x value][hidden unit]
 * @param bias of the hidden units
 * @param output weights to the transitions, [hidden unit][transition]
 */
record ParserModel(
        Vocabulary features,
        List<String> labels,
        float[][] embeddings,
        float[][] input,
        float[] bias,
        float[][] output) {

    /** The numbers of words, tags and labels. */
    record Vocabulary(Map<String, Integer> words, Map<String, Integer> tags, Map<String, Integer> labels) {
        static final String UNKNOWN = "-UNKNOWN-";
        static final String NONE = "-NULL-";
        static final String ROOT = "-ROOT-";

        int word(String word) {
            return number(words, word, UNKNOWN);
        }

        int tag(String tag) {
            return number(tags, tag, UNKNOWN);
        }

        int label(String label) {
            return number(labels, label, NONE);
        }

        private static int number(Map<String, Integer> numbers, String name, String otherwise) {
            Integer number = numbers.getOrDefault(name, numbers.get(otherwise));
            if (number == null) {
                throw new IllegalStateException("the parser's model has neither " + name + " nor " + otherwise);
            }
            return number;
        }
    }

    /** The places that the network looks at. */
    int places() {
        return input.length / embeddings[0].length;
    }

    /** @throws IOException if it cannot be read or is of another format */
    static ParserModel read(InputStream gzip) throws IOException {
        ModelText text = new ModelText(new GZIPInputStream(gzip, 1 << 16));
        String first = text.line();
        if (first.startsWith("language=")) {
            text.line(); // the treebank's name
            first = text.line();
        }
        int words = count(first, "dict");
        int tags = count(text.line(), "pos");
        int labels = count(text.line(), "label");
        int width = count(text.line(), "embeddingSize");
        int hidden = count(text.line(), "hiddenSize");
        int places = count(text.line(), "numTokens");
        count(text.line(), "preComputed"); // which inputs are frequent: the network finds that out by itself
        float[][] embeddings = new float[words + tags + labels][width];
        Map<String, Integer> byWord = entries(text, words, 0, embeddings);
        Map<String, Integer> byTag = entries(text, tags, words, embeddings);
        Map<String, Integer> byLabel = entries(text, labels, words + tags, embeddings);
        float[][] input = matrix(text, places * width, hidden);
        float[] bias = matrix(text, 1, hidden)[0];
        float[][] output = matrix(text, hidden, labels * 2 - 1);
        List<String> inOrder = byLabel.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return new ParserModel(new Vocabulary(byWord, byTag, byLabel), inOrder, embeddings, input, bias, output);
    }

    private static int count(String line, String name) throws IOException {
        if (!line.startsWith(name + "=")) {
            throw new IOException("not a model of a neural parser: " + line + " where " + name + " should stand");
        }
        return Integer.parseInt(line.substring(name.length() + 1).strip());
    }

    private static Map<String, Integer> entries(ModelText text, int count, int from, float[][] embeddings)
            throws IOException {
        Map<String, Integer> numbers = new HashMap<>(count * 2);
        for (int i = from; i < from + count; i++) {
            numbers.put(text.word(), i);
            text.numbers(embeddings[i]);
        }
        return numbers;
    }

    private static float[][] matrix(ModelText text, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            text.numbers(row);
        }
        return matrix;
    }
}
