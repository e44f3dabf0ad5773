package org.hearsay.graph.run;

/**
 * What became of a run's articles.
 *
 * @param added that the store did not have
 * @param changed that it had otherwise, or from another version of Hearsay
 * @param unchanged that it had so already, and further copies of one article
 * @param retired that were taken out of it
 * @param setAside that could not be read, extracted or loaded, now or before without having changed since
 */
public record Tally(int added, int changed, int unchanged, int retired, int setAside) {

    /** How many articles the run looked at. */
    public int seen() {
        return added + changed + unchanged + setAside;
    }
}
