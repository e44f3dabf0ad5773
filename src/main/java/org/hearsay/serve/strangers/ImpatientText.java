package org.hearsay.serve.strangers;

import org.apache.jena.query.QueryCancelledException;

/**
 * A text that can be read until a moment, and then ends whoever reads it: Java's matching of patterns listens to nobody, but it reads.
 *
 * @param end by {@link System#nanoTime}
 */
record ImpatientText(CharSequence text, long end) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    /** @throws QueryCancelledException after the end */
    @Override
    public char charAt(int index) {
        if (System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new ImpatientText(text.subSequence(from, to), end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
