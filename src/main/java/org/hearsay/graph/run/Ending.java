package org.hearsay.graph.run;

/** How a run ended. The names, in lower case, stand in the record. */
public enum Ending {
    /** All articles were looked at. */
    DONE,
    /** Someone asked it to stop; the next run goes on. */
    STOPPED,
    /** A fault ended it. */
    FAILED
}
