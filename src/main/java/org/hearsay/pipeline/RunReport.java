package org.hearsay.pipeline;

import java.util.List;
import org.hearsay.article.Problem;

/**
 * What came of a run.
 *
 * @param added articles that the store did not have
 * @param changed articles that it had otherwise, or from another version of Hearsay
 * @param unchanged articles that it had so already, and further copies of one article
 * @param setAside articles that could not be read, extracted or loaded, in the order in which they came
 */
public record RunReport(int added, int changed, int unchanged, List<Problem> setAside) {
    public RunReport {
        setAside = List.copyOf(setAside);
    }

    /** How many files and articles the run looked at. */
    public int seen() {
        return added + changed + unchanged + setAside.size();
    }
}
