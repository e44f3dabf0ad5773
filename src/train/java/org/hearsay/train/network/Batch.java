package org.hearsay.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.hearsay.annotate.attribution.encoder.EncodedSentence;
import org.hearsay.annotate.attribution.encoder.Window;

/** Windows side by side, filled up to the longest. */
public final class Batch {

    /** A window with the article that it is of. */
    record Row(Window window, List<EncodedSentence> sentences, int[][] labels) {}

    private final int rows;
    private final int pieces;
    private final int tokens;
    private final long[] ids;
    private final long[] types;
    private final float[] mask;
    private final long[] firsts;
    private final long[] labels;
    private final float[] valid;
    private final float[] starts;

    Batch(List<Row> batch, int cls, int sep) {
        rows = batch.size();
        pieces = batch.stream().mapToInt(r -> r.window().length()).max().orElseThrow();
        tokens = batch.stream().mapToInt(r -> tokens(r.window())).max().orElseThrow();
        ids = new long[rows * pieces];
        types = new long[rows * pieces];
        mask = new float[rows * pieces];
        firsts = new long[rows * tokens];
        labels = new long[rows * tokens];
        valid = new float[rows * tokens];
        starts = new float[rows * tokens];
        for (int r = 0; r < rows; r++) {
            fill(r, batch.get(r), cls, sep);
        }
    }

    static int tokens(Window window) {
        return window.stretches().stream().mapToInt(s -> s.end() - s.begin()).sum();
    }

    private void fill(int r, Row row, int cls, int sep) {
        long[] rowIds = new long[pieces];
        long[] rowTypes = new long[pieces];
        long[] rowMask = new long[pieces];
        int[] rowFirsts = row.window().fill(row.sentences(), cls, sep, rowIds, rowTypes, rowMask);
        System.arraycopy(rowIds, 0, ids, r * pieces, pieces);
        System.arraycopy(rowTypes, 0, types, r * pieces, pieces);
        for (int i = 0; i < pieces; i++) {
            mask[r * pieces + i] = rowMask[i];
        }
        int at = r * tokens;
        for (int i = 0; i < rowFirsts.length; i++) {
            firsts[at + i] = rowFirsts[i];
            valid[at + i] = 1;
        }
        for (Window.Stretch s : row.window().stretches()) {
            for (int i = s.begin(); i < s.end(); i++) {
                labels[at] = row.labels()[s.sentence()][i];
                starts[at++] = i == 0 ? 1 : i == s.begin() ? 2 : 0;
            }
        }
        for (; at < (r + 1) * tokens; at++) {
            starts[at] = 1;
        }
    }

    NDList input(NDManager manager, boolean train) {
        Shape byPiece = new Shape(rows, pieces);
        Shape byToken = new Shape(rows, tokens);
        NDList in = new NDList();
        in.add(named(manager.create(ids, byPiece), "ids"));
        in.add(named(manager.create(types, byPiece), "types"));
        in.add(named(manager.create(mask, byPiece), "mask"));
        in.add(named(manager.create(firsts, byToken), "firsts"));
        if (train) {
            in.add(named(manager.create(labels, byToken), "labels"));
            in.add(named(manager.create(valid, byToken), "valid"));
            in.add(named(manager.create(starts, byToken), "starts"));
        }
        return in;
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }
}
