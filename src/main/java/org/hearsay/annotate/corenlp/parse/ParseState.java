package org.hearsay.annotate.corenlp.parse;

import java.util.Arrays;

/**
 * A parse under way, arc-standard: a stack, a buffer, and the arcs made so far. Tokens count from 1, 0 is the root above them and -1 none.
 * For one thread.
 */
final class ParseState {
    static final int NONE = -1;

    private final int tokens;
    private final int[] stack;
    private int height = 1;
    private int next = 1;
    private final int[] heads;
    private final int[] labels;
    /** The outermost dependents on either side and those next to them: arcs are made from the inside to the outside. */
    private final int[][] left;

    private final int[][] right;

    ParseState(int tokens) {
        this.tokens = tokens;
        stack = new int[tokens + 1];
        heads = new int[tokens + 1];
        labels = new int[tokens + 1];
        left = new int[2][tokens + 1];
        right = new int[2][tokens + 1];
        for (int[] all : new int[][] {heads, labels, left[0], left[1], right[0], right[1]}) {
            Arrays.fill(all, NONE);
        }
    }

    boolean isDone() {
        return height == 1 && next > tokens;
    }

    boolean canShift() {
        return next <= tokens;
    }

    /** True if an arc can be made between the two topmost, neither of which is the root. */
    boolean canReduce() {
        return height > 2;
    }

    /** The token at so many places below the top of the stack. */
    int stack(int below) {
        return below < height ? stack[height - 1 - below] : NONE;
    }

    /** The token at so many places behind the front of the buffer. */
    int buffer(int behind) {
        return next + behind <= tokens ? next + behind : NONE;
    }

    /** The outermost dependent on the left (0), or the one next to it (1). */
    int left(int token, int nth) {
        return token < 0 ? NONE : left[nth][token];
    }

    int right(int token, int nth) {
        return token < 0 ? NONE : right[nth][token];
    }

    int head(int token) {
        return heads[token];
    }

    /** The label of a token's arc, or -1. */
    int label(int token) {
        return token < 0 ? NONE : labels[token];
    }

    void shift() {
        stack[height++] = next++;
    }

    /** Makes the topmost the head of the one below it, which leaves the stack. */
    void reduceLeft(int label) {
        int head = stack[height - 1];
        attach(stack[height - 2], head, label, left);
        stack[--height - 1] = head;
    }

    /** Makes the one below the topmost its head; the topmost leaves the stack. */
    void reduceRight(int label) {
        attach(stack[height - 1], stack[height - 2], label, right);
        height--;
    }

    private void attach(int token, int head, int label, int[][] side) {
        heads[token] = head;
        labels[token] = label;
        side[1][head] = side[0][head];
        side[0][head] = token;
    }
}
