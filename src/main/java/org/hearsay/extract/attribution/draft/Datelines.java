package org.hearsay.extract.attribution.draft;

/** "LIMA, May 3 (Agency) - ": where and by whom an article was filed, before its first sentence. Pure functions. */
public final class Datelines {
    private static final int LONGEST = 14;

    private Datelines() {}

    /** The token after the dateline's dash; 0 where the sentence has none. */
    public static int end(Clause clause) {
        boolean capitals = clause.size() > 3
                && clause.token(0).text().length() > 2
                && clause.token(0).text().equals(clause.token(0).text().toUpperCase(java.util.Locale.ROOT))
                && clause.token(0).isProper();
        for (int i = 1; capitals && i < Math.min(LONGEST, clause.size() - 2); i++) {
            if (clause.token(i).text().matches("-|--|—|–")) {
                return i + 1;
            }
            if (clause.isFinite(i)) {
                return 0;
            }
        }
        return 0;
    }
}
