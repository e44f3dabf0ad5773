package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sentence's basic Universal Dependencies tree. Token indices count from 0; the head of the root is -1. Immutable.
 */
public final class Dependencies {
    /** The tree of a sentence that was not parsed: no token has a relation. */
    public static final Dependencies NONE = new Dependencies(new int[0], new String[0]);

    private final int[] heads;
    private final String[] relations;

    /**
     * @param heads the governor of each token, -1 for the root and for tokens outside the tree
     * @param relations the relation of each token to its governor, {@code root} for the root, {@code ""} outside the tree
     */
    public Dependencies(int[] heads, String[] relations) {
        if (heads.length != relations.length) {
            throw new IllegalArgumentException(heads.length + " heads, " + relations.length + " relations");
        }
        this.heads = heads.clone();
        this.relations = relations.clone();
    }

    public boolean isEmpty() {
        return heads.length == 0;
    }

    public int size() {
        return heads.length;
    }

    /** The governor of a token, or -1. */
    public int head(int token) {
        return token < heads.length ? heads[token] : -1;
    }

    /** The relation of a token to its governor, such as {@code nsubj} or {@code nsubj:pass}; empty where there is none. */
    public String relation(int token) {
        return token < relations.length ? relations[token] : "";
    }

    /** True if the token's relation is this one or a subtype of it ({@code nsubj} also stands for {@code nsubj:pass}). */
    public boolean is(int token, String relation) {
        String mine = relation(token);
        return mine.equals(relation) || mine.startsWith(relation + ":");
    }

    /** The dependents of a token in reading order. */
    public List<Integer> children(int token) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == token && i != token) {
                found.add(i);
            }
        }
        return found;
    }

    /** The dependents of a token by one of these relations or their subtypes, in reading order. */
    public List<Integer> children(int token, String... wanted) {
        return children(token).stream()
                .filter(child -> Arrays.stream(wanted).anyMatch(relation -> is(child, relation)))
                .toList();
    }

    public Optional<Integer> child(int token, String... wanted) {
        return children(token, wanted).stream().findFirst();
    }

    public Optional<Integer> root() {
        for (int i = 0; i < relations.length; i++) {
            if (relations[i].equals("root")) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A token and all below it, in reading order. */
    public List<Integer> subtree(int token) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (dominates(token, i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** True if {@code upper} is {@code lower} or stands above it. */
    public boolean dominates(int upper, int lower) {
        int at = lower;
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == upper) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
