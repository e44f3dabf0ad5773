package org.hearsay.train.corpus;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.decode.Bio;
import org.hearsay.article.Span;

/** Turns marked spans of a text into labels of its tokens. A later mark does not take a token from an earlier one. Used by one thread. */
final class Labelling {
    private final String text;
    private final List<List<Splitter.Token>> sentences;
    private final int[][] labels;

    Labelling(String text, List<List<Splitter.Token>> sentences) {
        this.text = text;
        this.sentences = sentences;
        labels = sentences.stream().map(s -> new int[s.size()]).toArray(int[][]::new);
    }

    /** The BIO label of each token, as far as marked by now. */
    int[][] labels() {
        return labels;
    }

    /** Labels the tokens within a mark; gives the runs of tokens that it has become, each {@code [sentence, begin, end, role ordinal]}. */
    List<int[]> mark(Brat.Mark mark) {
        List<int[]> runs = new ArrayList<>();
        for (Span span : mark.spans()) {
            int begin = text.offsetByCodePoints(0, span.start());
            int end = text.offsetByCodePoints(0, span.end());
            for (int s = 0; s < labels.length; s++) {
                mark(s, begin, end, mark.role(), runs);
            }
        }
        return runs;
    }

    private void mark(int s, int begin, int end, Role role, List<int[]> runs) {
        boolean inside = false;
        for (int i = 0; i < labels[s].length; i++) {
            Splitter.Token token = sentences.get(s).get(i);
            if (token.begin() < begin || token.end() > end || labels[s][i] != Bio.OUTSIDE) {
                inside = false;
                continue;
            }
            labels[s][i] = inside ? Bio.inside(role) : Bio.begin(role);
            if (inside) {
                runs.get(runs.size() - 1)[2] = i + 1;
            } else {
                runs.add(new int[] {s, i, i + 1, role.ordinal()});
            }
            inside = true;
        }
    }
}
