package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Ranges;

/** Which attribution's content holds which other attribution. */
final class Nesting {
    private final List<Draft> drafts;
    private final int[] parents;

    private Nesting(List<Draft> drafts, int[] parents) {
        this.drafts = drafts;
        this.parents = parents;
    }

    /** Orders attributions so that an outer one comes before those in it, and finds each one's parent. */
    static Nesting of(List<Draft> found) {
        List<Draft> drafts = new ArrayList<>(found);
        drafts.sort(Comparator.comparingInt((Draft draft) -> key(draft.content().get(0)))
                .thenComparing(draft -> -Ranges.size(draft.content()))
                .thenComparing(draft -> draft.sense().construction() == Construction.CITING)
                .thenComparing(
                        draft -> draft.cue().isEmpty() ? -1 : key(draft.cue().get(0))));
        int[] parents = new int[drafts.size()];
        BySentence<Draft> outers = BySentence.of(drafts);
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parent(drafts, i, outers);
        }
        return new Nesting(List.copyOf(drafts), parents);
    }

    private static int key(TokenRange range) {
        return range.sentence() * 10_000 + range.begin();
    }

    /** @param outers the same drafts at the same places; what holds another has words in its sentences */
    private static int parent(List<Draft> drafts, int child, BySentence<Draft> outers) {
        int best = -1;
        List<TokenRange> words = drafts.get(child).content().subList(0, 1);
        for (int i : outers.near(words).keySet()) {
            if (i != child && holds(drafts.get(i), drafts.get(child))) {
                best = best < 0 || size(drafts, i) <= size(drafts, best) ? i : best;
            }
        }
        return best;
    }

    private static int size(List<Draft> drafts, int i) {
        return Ranges.size(drafts.get(i).content());
    }

    private static boolean holds(Draft outer, Draft inner) {
        if (!Ranges.contain(outer.content(), inner.content())) {
            return false;
        }
        boolean same = Ranges.size(outer.content()) == Ranges.size(inner.content());
        if (inner.sense().construction() == Construction.CITING) {
            return outer.sense().construction() != Construction.CITING;
        }
        return !same && Ranges.contain(outer.content(), inner.cue());
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The place of the parent in {@link #drafts()}, or -1; always before the child. */
    int parent(int child) {
        return parents[child];
    }
}
