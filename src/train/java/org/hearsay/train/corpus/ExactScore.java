package org.hearsay.train.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.decode.Bio;

/** Counts spans whose role, first and last token are all right, as the published tables on PolNeAR do. */
public final class ExactScore {

    private final int[] right = new int[Role.values().length];
    private final int[] found = new int[Role.values().length];
    private final int[] gold = new int[Role.values().length];

    public void add(int[] goldLabels, int[] foundLabels) {
        Set<Bio.Run> goldRuns = new HashSet<>(Bio.runs(goldLabels));
        Set<Bio.Run> foundRuns = new HashSet<>(Bio.runs(foundLabels));
        goldRuns.forEach(r -> gold[r.role().ordinal()]++);
        foundRuns.forEach(r -> found[r.role().ordinal()]++);
        foundRuns.retainAll(goldRuns);
        foundRuns.forEach(r -> right[r.role().ordinal()]++);
    }

    /** F1 (0 to 100) of a role. */
    public double f1(Role role) {
        int r = role.ordinal();
        return found[r] + gold[r] == 0 ? 0 : 200.0 * right[r] / (found[r] + gold[r]);
    }

    /** The mean F1 (0 to 100) of the roles. */
    public double mean() {
        double sum = 0;
        for (Role role : Role.values()) {
            sum += f1(role);
        }
        return sum / Role.values().length;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Role role : Role.values()) {
            int r = role.ordinal();
            parts.add(String.format(
                    Locale.ROOT,
                    "%s %.2f (P %.1f R %.1f)",
                    role.name().toLowerCase(Locale.ROOT),
                    f1(role),
                    100.0 * right[r] / Math.max(1, found[r]),
                    100.0 * right[r] / Math.max(1, gold[r])));
        }
        return String.join("  ", parts) + String.format(Locale.ROOT, "  mean %.2f", mean());
    }
}
