package org.hearsay.annotate.attribution.decode;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.RoleSpan.Role;

/** The labels of tokens, as numbers: 0 is outside of everything, then the begin and the inside of each role in the order of {@link Role}. */
public final class Bio {

    public static final int OUTSIDE = 0;
    public static final int COUNT = 1 + 2 * Role.values().length;

    private Bio() {}

    public static int begin(Role role) {
        return 1 + 2 * role.ordinal();
    }

    public static int inside(Role role) {
        return begin(role) + 1;
    }

    public static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    public static Role role(int label) {
        if (label == OUTSIDE) {
            throw new IllegalArgumentException("the outside label has no role");
        }
        return Role.values()[(label - 1) / 2];
    }

    /** Whether {@code next} may follow {@code label} in one sentence: an inside only follows its own begin or inside. */
    public static boolean mayFollow(int label, int next) {
        return !isInside(next) || label == next || label == next - 1;
    }

    /** Whether a sentence may start with the label. */
    public static boolean mayStart(int label) {
        return !isInside(label);
    }

    /** Tokens [begin, end) of a sentence that have one role. */
    public record Run(int begin, int end, Role role) {}

    /** The runs in a sentence's labels, in reading order. */
    public static List<Run> runs(int[] labels) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < labels.length; ) {
            int end = i + 1;
            if (labels[i] != OUTSIDE) {
                Role role = role(labels[i]);
                while (end < labels.length && labels[end] == inside(role)) {
                    end++;
                }
                runs.add(new Run(i, end, role));
            }
            i = end;
        }
        return runs;
    }
}
